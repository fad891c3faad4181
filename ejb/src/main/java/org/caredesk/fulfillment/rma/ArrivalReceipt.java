package org.caredesk.fulfillment.rma;

import java.io.Serializable;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/**
 * What became of goods that came in.
 *
 * @param status how far the RMA is now
 * @param refund what is given back for them; zero: nothing; null: no money was agreed
 * @param refundState whether the money was asked for
 * @param refused why it was refused; null: it was not
 */
public record ArrivalReceipt(
    long arrivalId,
    RmaStatus status,
    Money refund,
    ArrivalRefundState refundState,
    BusinessException refused)
    implements Serializable {}
