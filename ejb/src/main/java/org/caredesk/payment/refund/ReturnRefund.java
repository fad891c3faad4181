package org.caredesk.payment.refund;

import java.util.List;
import org.caredesk.shared.Money;

/**
 * What was agreed to be given back when goods come back, and they have.
 *
 * @param arrivalId the arrival of goods that it is for; the same arrival is the same refund for
 *     ever
 * @param chargeId the charge that was agreed
 * @param amount how much
 * @param reason one of the reasons of the settings
 * @param note what came back, in words; may be null
 * @param lines what it is for
 * @param requestedBy who took the goods in
 */
public record ReturnRefund(
    long arrivalId,
    long chargeId,
    Money amount,
    String reason,
    String note,
    List<RefundLineRequest> lines,
    String requestedBy) {

  public ReturnRefund {
    lines = List.copyOf(lines);
  }
}
