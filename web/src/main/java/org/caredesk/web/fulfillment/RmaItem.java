package org.caredesk.web.fulfillment;

import java.io.Serializable;
import org.caredesk.fulfillment.FulfillmentLineRow;
import org.caredesk.shared.BusinessException;

/** A line of the return dialog while it is being typed: how many, and how much for them. */
public class RmaItem implements Serializable {

  private static final long serialVersionUID = 1L;

  private final long lineId;
  private final long orderLineId;
  private final String name;
  private final int most;
  private String quantity = "0";
  private String amount = "";

  RmaItem(FulfillmentLineRow line) {
    this(line.id(), line.orderLineId(), line.name(), line.left());
  }

  RmaItem(long lineId, long orderLineId, String name, int most) {
    this.lineId = lineId;
    this.orderLineId = orderLineId;
    this.name = name;
    this.most = most;
  }

  /**
   * How many pieces are wanted.
   *
   * @throws BusinessException rma.quantityTyped (the product, the most there may be)
   */
  int pieces() {
    String typed = quantity == null || quantity.isBlank() ? "0" : quantity.strip();
    if (!typed.matches("\\d{1,6}") || Integer.parseInt(typed) > most) {
      throw new BusinessException("rma.quantityTyped", name, most);
    }
    return Integer.parseInt(typed);
  }

  public long getLineId() {
    return lineId;
  }

  public long getOrderLineId() {
    return orderLineId;
  }

  public String getName() {
    return name;
  }

  public int getMost() {
    return most;
  }

  public String getQuantity() {
    return quantity;
  }

  public void setQuantity(String quantity) {
    this.quantity = quantity;
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }
}
