package org.caredesk.web.order;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.customer.CardReader;
import org.caredesk.customer.PayableCard;
import org.caredesk.desk.CardChoice;
import org.caredesk.desk.OrderEntryService;
import org.caredesk.desk.PayWay;
import org.caredesk.desk.PlaceOrderRequest;
import org.caredesk.desk.PlacedReceipt;
import org.caredesk.desk.TestCards;
import org.caredesk.payment.OutsideMethod;
import org.caredesk.payment.OutsidePaymentService;
import org.caredesk.payment.gateway.MerchantAccountChoice;
import org.caredesk.payment.gateway.MerchantAccountReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.web.Notices;
import org.omnifaces.util.Faces;

/**
 * How the order is paid, and the press of the button. Of a new card only what its gateway gave the
 * browser comes here: token, brand, first and last digits, expiry, fingerprint; never a number. The
 * key is made when the page opens, and anew after each refusal: a double press is one order.
 */
@Named("paying")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class EntryPaymentBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String NEW = "new";

  /** Which field of the page a refusal is about; all others are told beside the button. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "entry.shipping", "shipping",
          "entry.card", "card",
          "entry.testCard", "account",
          "entry.account", "account",
          "outside.reference", "reference");

  @Inject private CardReader cards;
  @Inject private MerchantAccountReader accounts;
  @Inject private OrderEntryService service;
  @Inject private OutsidePaymentService outside;
  @Inject private OrderEntryBean entry;
  @Inject private Notices notices;

  private UUID requestKey;
  private List<PayableCard> onFile;
  private List<MerchantAccountChoice> choices;
  private PayWay way = PayWay.SALE;
  private String card;
  private String account;
  private boolean keep;
  private OutsideMethod method = OutsideMethod.BANK_TRANSFER;
  private String reference;
  private String seen;
  private final EntryCardForm fresh = new EntryCardForm();

  @PostConstruct
  void begin() {
    requestKey = UUID.randomUUID();
    if (entry.getDetails() != null) {
      onFile = cards.payable(entry.getDetails().entry().customerId());
      choices = accounts.choices(entry.getDetails().entry().currency());
      card = onFile.isEmpty() ? NEW : String.valueOf(onFile.get(0).id());
      account = choices.isEmpty() ? null : choices.get(0).code();
    }
  }

  /** Places the order; whatever comes of it stands on a page of its own. */
  public void place() {
    entry.requote();
    if (!entry.isReadable()) {
      notices.careful("entry.lines.wrong");
      return;
    }
    try {
      PlacedReceipt receipt = service.place(request());
      Faces.redirect(
          Faces.getRequestContextPath() + "/order/placed?id=%s", String.valueOf(receipt.orderId()));
    } catch (BusinessException refused) {
      requestKey = UUID.randomUUID();
      notices.refusedAt(FIELDS.get(refused.code()), refused);
      if (refused.code().equals("entry.shipTo") || refused.code().equals("entry.billTo")) {
        entry.edit();
      }
    }
  }

  private PlaceOrderRequest request() {
    boolean asksCard = way.isByCard();
    return new PlaceOrderRequest(
        requestKey.toString(),
        entry.asked(),
        Money.of(seen, entry.getDetails().entry().currency()),
        way,
        asksCard ? account : null,
        asksCard ? choice() : null,
        asksCard ? null : method,
        asksCard ? null : reference);
  }

  private CardChoice choice() {
    if (!isNewCard()) {
      return new CardChoice(card == null ? null : Long.valueOf(card), null, false);
    }
    return new CardChoice(null, fresh.read(), keep);
  }

  /** What the browser got for a new card. */
  public EntryCardForm getFresh() {
    return fresh;
  }

  public boolean isNewCard() {
    return NEW.equals(card);
  }

  /** The account that is chosen; null where none books the currency. */
  public MerchantAccountChoice getChosen() {
    return choices.stream().filter(c -> c.code().equals(account)).findFirst().orElse(null);
  }

  /** The ways that whoever asks may choose. */
  public List<PayWay> getWays() {
    List<PayWay> ways = new ArrayList<>(List.of(PayWay.SALE, PayWay.AUTHORIZE, PayWay.HOLD));
    if (outside.mayRecord()) {
      ways.add(PayWay.OUTSIDE);
    }
    return ways;
  }

  public OutsideMethod[] getMethods() {
    return OutsideMethod.values();
  }

  public String getTestCards() {
    return TestCards.all();
  }

  public List<PayableCard> getOnFile() {
    return onFile;
  }

  public List<MerchantAccountChoice> getChoices() {
    return choices;
  }

  public PayWay getWay() {
    return way;
  }

  public void setWay(PayWay way) {
    this.way = way;
  }

  public String getCard() {
    return card;
  }

  public void setCard(String card) {
    this.card = card;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public boolean isKeep() {
    return keep;
  }

  public void setKeep(boolean keep) {
    this.keep = keep;
  }

  public OutsideMethod getMethod() {
    return method;
  }

  public void setMethod(OutsideMethod method) {
    this.method = method;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  public String getSeen() {
    return seen;
  }

  public void setSeen(String seen) {
    this.seen = seen;
  }
}
