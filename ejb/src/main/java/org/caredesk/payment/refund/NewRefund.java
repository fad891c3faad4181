package org.caredesk.payment.refund;

import java.time.Instant;
import java.util.List;
import org.caredesk.shared.Money;

/**
 * What a refund is made of, fixed for ever once it is on record.
 *
 * @param chargeId the charge to give back from
 * @param orderId its order
 * @param customerId its customer
 * @param amount how much
 * @param reason why
 * @param note the asker's words; may be null
 * @param requestKey the asker's key
 * @param digest what the key stands for
 * @param requestedBy who asked
 * @param requestedAt when
 * @param lines what it is for
 */
record NewRefund(
    long chargeId,
    long orderId,
    long customerId,
    Money amount,
    String reason,
    String note,
    String requestKey,
    String digest,
    String requestedBy,
    Instant requestedAt,
    List<RefundLineRequest> lines) {}
