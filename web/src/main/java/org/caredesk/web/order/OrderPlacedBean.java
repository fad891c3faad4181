package org.caredesk.web.order;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.caredesk.desk.OrderPlacedReader;
import org.caredesk.desk.PlacedReceipt;
import org.caredesk.desk.PlacedState;
import org.caredesk.order.OrderReader;
import org.caredesk.order.OrderSummary;
import org.caredesk.web.Given;

/** What came of placing an order, and what next; looks again by itself while nobody knows. */
@Named("placed")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class OrderPlacedBean implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What our own side may refuse after the order is on record. */
  private static final Map<String, String> WHY =
      Map.of(
          "gateway.paused", "placed.why.paused",
          "sale.over", "placed.why.over",
          "blacklist.barred", "placed.why.barred");

  @Inject private OrderPlacedReader reader;
  @Inject private OrderReader orders;

  private long id;
  private OrderSummary order;
  private PlacedReceipt receipt;

  /** What the address asks for. */
  public void read() {
    id = Given.id("id");
    Given.orMissing(this::look);
  }

  /** As it stands now. */
  public void look() {
    order = orders.summary(id);
    receipt = reader.latest(id).orElse(null);
  }

  /** Whether the last word is still to come. */
  public boolean isWaiting() {
    return receipt != null
        && (receipt.state() == PlacedState.UNKNOWN || receipt.state() == PlacedState.PLACING);
  }

  /** How loud it is said: ok, bad, warn. */
  public String getTone() {
    if (receipt == null || receipt.state().isGood()) {
      return "ok";
    }
    return receipt.state().mayTryAgain() ? "bad" : "warn";
  }

  /** Key of why the money was not asked for; null: there is no more to say than that. */
  public String getWhy() {
    boolean refused = receipt.state() == PlacedState.NOT_SENT && receipt.chargeId() == null;
    return refused && receipt.code() != null ? WHY.get(receipt.code()) : null;
  }

  public OrderSummary getOrder() {
    return order;
  }

  /** Null: nobody has placed it here. */
  public PlacedReceipt getReceipt() {
    return receipt;
  }
}
