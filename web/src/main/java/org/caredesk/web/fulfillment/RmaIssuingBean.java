package org.caredesk.web.fulfillment;

import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caredesk.fulfillment.FulfillmentReader;
import org.caredesk.fulfillment.FulfillmentRow;
import org.caredesk.fulfillment.rma.RmaItemRequest;
import org.caredesk.fulfillment.rma.RmaReceipt;
import org.caredesk.fulfillment.rma.RmaRequest;
import org.caredesk.fulfillment.rma.RmaService;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.refund.RefundableOrder;
import org.caredesk.reason.ReasonList;
import org.caredesk.reason.ReasonReader;
import org.caredesk.reason.ReasonRow;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.web.AmountText;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.MeBean;
import org.caredesk.web.Notices;
import org.primefaces.PrimeFaces;

/**
 * The return dialog: what comes back of a parcel, why, and what is given back for it when it is in.
 * Amounts are suggested from what the lines came to and may be changed.
 */
@Named("rmaIssuing")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class RmaIssuingBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private FulfillmentReader parcels;
  @Inject private RmaService rmas;
  @Inject private ReasonReader reasons;
  @Inject private RmaMoneyBean money;
  @Inject private MeBean me;
  @Inject private Notices notices;
  @Inject private Event<DeskChanged> changed;

  private FulfillmentRow parcel;
  private ChargeDetails charge;
  private RefundableOrder refundable;
  private List<RmaItem> items;
  private String reason;
  private String note;
  private boolean refund;

  public void open(long parcelId) {
    parcel = parcels.details(parcelId);
    charge = money.charge(parcel.orderId()).orElse(null);
    refundable = charge == null ? null : money.refundable(parcel.orderId());
    items = parcel.lines().stream().filter(line -> line.left() > 0).map(RmaItem::new).toList();
    if (items.size() == 1) {
      items.get(0).setQuantity(String.valueOf(items.get(0).getMost()));
    }
    reason = getReasons().get(0).code();
    note = null;
    refund = charge != null;
    suggest();
  }

  /** Writes beside each line what its pieces came to, within what the charge has left. */
  public void suggest() {
    if (charge == null) {
      return;
    }
    try {
      Map<Long, Integer> pieces = new HashMap<>();
      for (RmaItem item : items) {
        pieces.put(item.getOrderLineId(), item.pieces());
      }
      Money most = charge.options().refundUpTo();
      Map<Long, Money> suggested = RmaMoneyBean.suggest(refundable, pieces, most);
      items.forEach(item -> item.setAmount(written(suggested.get(item.getOrderLineId()), most)));
    } catch (BusinessException refused) {
      notices.refused(refused);
    }
  }

  private String written(Money suggested, Money most) {
    Money amount = suggested == null ? Money.zero(most.currency()) : suggested;
    return AmountText.write(amount, me.getLocale());
  }

  /** Gives the customer a number. */
  public void confirm() {
    if (parcel == null) {
      return;
    }
    try {
      RmaReceipt rma =
          rmas.issue(
              new RmaRequest(parcel.id(), requested(), reason, note, refund ? charge.id() : null));
      notices.done("rma.issued", rma.number());
      parcel = null;
      PrimeFaces.current().ajax().addCallbackParam("done", true);
      changed.fire(new DeskChanged());
    } catch (BusinessException refused) {
      notices.refused(refused);
    }
  }

  private List<RmaItemRequest> requested() {
    List<RmaItemRequest> wanted = new ArrayList<>();
    for (RmaItem item : items) {
      if (item.pieces() > 0) {
        wanted.add(new RmaItemRequest(item.getLineId(), item.pieces(), amount(item)));
      }
    }
    return wanted;
  }

  private Money amount(RmaItem item) {
    return refund
        ? AmountText.parse(item.getAmount(), me.getLocale(), charge.captured().currency())
        : null;
  }

  public List<ReasonRow> getReasons() {
    return reasons.of(ReasonList.RMA);
  }

  public FulfillmentRow getParcel() {
    return parcel;
  }

  public ChargeDetails getCharge() {
    return charge;
  }

  public List<RmaItem> getItems() {
    return items;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public boolean isRefund() {
    return refund;
  }

  public void setRefund(boolean refund) {
    this.refund = refund && charge != null;
  }
}
