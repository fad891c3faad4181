package org.caredesk.fulfillment.rma;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.caredesk.shared.Money;

/**
 * Goods that came in, as shown.
 *
 * @param items what came, in words
 * @param refund what is given back for them; null: no money was agreed
 * @param refundId the refund, once it was asked for
 * @param refusedCode why it was refused, null: it was not
 */
public record ArrivalRow(
    long id,
    Instant receivedAt,
    String recordedBy,
    List<String> items,
    Money refund,
    ArrivalRefundState refundState,
    Long refundId,
    String refusedCode,
    List<String> refusedArgs)
    implements Serializable {}
