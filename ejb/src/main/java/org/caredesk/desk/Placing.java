package org.caredesk.desk;

import org.caredesk.payment.CardOnFile;
import org.caredesk.payment.SaleRequest;
import org.caredesk.shared.Money;

/**
 * An order that is being placed: what stands in its row.
 *
 * @param requestKey the asker's own, also of the money that is asked for
 * @param way as in the row: that of {@link PayWay}, or FREE
 * @param merchantAccount null where no card is asked
 * @param ended whether the payment room has it, or something stood in the way
 * @param reason what stood in the way, null: nothing
 * @param fresh whether its row was written just now, by whoever asks
 */
record Placing(
    String requestKey,
    long orderId,
    String way,
    String merchantAccount,
    Money amount,
    boolean ended,
    String reason,
    boolean fresh) {

  static final String FREE = "FREE";

  boolean is(PayWay other) {
    return way.equals(other.name());
  }

  boolean asksACard() {
    return merchantAccount != null;
  }

  SaleRequest sale(CardOnFile card) {
    return new SaleRequest(requestKey, orderId, merchantAccount, amount, card);
  }
}
