package org.caredesk.payment.refund;

import java.util.List;
import java.util.UUID;
import org.caredesk.shared.Money;

/**
 * What a person asks for when pressing Refund, together with what the person saw: so that a double
 * click is one refund and a second tab is told that the reading is stale.
 *
 * @param requestKey made when the dialog opened, the same however often it is sent
 * @param chargeId the charge to give back from
 * @param amount how much, in the charge's currency
 * @param reason one of the reasons of the settings
 * @param note the asker's own words; may be null
 * @param seenVersion the charge's version on the asker's screen
 * @param seenRefundable what the asker's screen said is left
 * @param lines what it is for; empty: the amount alone
 */
public record RefundRequest(
    UUID requestKey,
    long chargeId,
    Money amount,
    String reason,
    String note,
    long seenVersion,
    Money seenRefundable,
    List<RefundLineRequest> lines) {

  public RefundRequest {
    lines = lines == null ? List.of() : List.copyOf(lines);
  }
}
