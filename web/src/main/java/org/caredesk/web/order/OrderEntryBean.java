package org.caredesk.web.order;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.caredesk.catalog.quote.Quote;
import org.caredesk.catalog.quote.QuoteField;
import org.caredesk.catalog.quote.QuoteProblem;
import org.caredesk.desk.EntryDetails;
import org.caredesk.desk.EntryRequest;
import org.caredesk.desk.OrderEntryReader;
import org.caredesk.desk.OrderEntryService;
import org.caredesk.desk.PlacedState;
import org.caredesk.order.OrderDraftReceipt;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.Given;
import org.caredesk.web.MeBean;
import org.caredesk.web.Notices;
import org.caredesk.web.Texts;
import org.omnifaces.util.Faces;

/**
 * Order entry: an order as it is being taken down. Whatever is typed is priced at once by the house
 * itself; from the first line on the order is kept, so that it can be left and gone on with.
 */
@Named("taking")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class OrderEntryBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OrderEntryReader reader;
  @Inject private OrderEntryService service;
  @Inject private Notices notices;
  @Inject private Texts texts;
  @Inject private MeBean me;

  private EntryDetails details;
  private EntrySheet sheet;
  private OrderDraftReceipt kept;
  private Quote quote;
  private boolean editing;

  /** What the address asks for: a new order of a customer, or one that was begun. */
  public void read() {
    long order = Given.id("order");
    long customer = Given.id("customer");
    if (order > 0) {
      Given.orMissing(() -> open(reader.resume(order)));
    } else if (customer > 0) {
      Given.orMissing(() -> open(reader.begin(customer)));
    }
  }

  private void open(EntryDetails opened) {
    if (isClosed(opened)) {
      go("/order/placed?id=%s", opened.draft().id());
      return;
    }
    details = opened;
    sheet = new EntrySheet(opened, me.getLocale());
    requote();
  }

  /** Paid, held, called off, or its money is being asked for this moment. */
  private static boolean isClosed(EntryDetails opened) {
    boolean asked =
        opened.latest() != null
            && (opened.latest().state() == PlacedState.UNKNOWN
                || opened.latest().state() == PlacedState.PLACING);
    return opened.draft() != null && (asked || !opened.draft().open());
  }

  /** One piece of a product; one piece more where it stands already. */
  void add(String sku) {
    sheet.add(sku);
    keep();
  }

  public void remove(EntryLineForm line) {
    sheet.remove(line);
    keep();
  }

  /** Prices what stands there; what cannot be read is told beside it and counts nothing. */
  public void requote() {
    try {
      quote = service.quote(asked());
      sheet.priced(quote, texts);
    } catch (BusinessException refused) {
      notices.refused(refused);
    }
  }

  /** Prices it and keeps it as it stands, when all of it can be read. */
  public void keep() {
    requote();
    if (sheet.isReadable()) {
      try {
        service.save(asked()).ifPresent(receipt -> kept = receipt);
      } catch (BusinessException refused) {
        notices.refused(refused);
      }
    }
  }

  /** Nothing comes of it. */
  public void discard() {
    try {
      service.discard(getOrderId(), version());
      notices.done("entry.discarded", getNumber());
      notices.keep();
      go("/customer/profile?id=%s", details.entry().customerId());
    } catch (BusinessException refused) {
      notices.refused(refused);
    }
  }

  private static void go(String address, Long id) {
    Faces.redirect(Faces.getRequestContextPath() + address, String.valueOf(id));
  }

  /** The order as it stands on the page, as far as it can be read. */
  EntryRequest asked() {
    return sheet.request(getOrderId(), version(), sheet.read(texts));
  }

  /** Whether all of it can be read. */
  boolean isReadable() {
    return sheet.isReadable();
  }

  private long version() {
    return kept == null ? details.entry().version() : kept.version();
  }

  /** Null until the first line is kept. */
  public Long getOrderId() {
    return kept == null ? details.entry().orderId() : Long.valueOf(kept.id());
  }

  /** Null until the first line is kept. */
  public String getNumber() {
    if (kept != null) {
      return kept.number();
    }
    return details.draft() == null ? null : details.draft().number();
  }

  /** What is wrong with the coupon or the shipping, in words; null: nothing. */
  public String problem(String field) {
    return quote.problemsAt(QuoteField.valueOf(field)).stream()
        .findFirst()
        .map(QuoteProblem::refusal)
        .map(texts::error)
        .orElse(null);
  }

  /** The country it goes to. */
  String goal() {
    return (sheet.shipElsewhere ? sheet.shipTo : sheet.billTo).getCountry();
  }

  public void edit() {
    editing = true;
  }

  public boolean isEditing() {
    return editing;
  }

  public EntryDetails getDetails() {
    return details;
  }

  public Quote getQuote() {
    return quote;
  }

  public List<EntryLineForm> getLines() {
    return sheet.lines();
  }

  public EntryAddressForm getBillTo() {
    return sheet.billTo;
  }

  public EntryAddressForm getShipTo() {
    return sheet.shipTo;
  }

  public String getCoupon() {
    return sheet.coupon;
  }

  public void setCoupon(String coupon) {
    sheet.coupon = coupon;
  }

  public Long getShipping() {
    return sheet.shipping;
  }

  public void setShipping(Long shipping) {
    sheet.shipping = shipping;
  }

  public boolean isShipElsewhere() {
    return sheet.shipElsewhere;
  }

  public void setShipElsewhere(boolean shipElsewhere) {
    sheet.shipElsewhere = shipElsewhere;
  }
}
