package org.caredesk.payment;

import java.io.Serializable;
import java.time.Instant;
import org.caredesk.mail.MailEvent;
import org.caredesk.shared.Money;

/**
 * A movement in a list, with what can be done about its charge.
 *
 * @param refundId null when it is no refund
 * @param chargeVersion to be brought along with whatever is asked of the charge
 * @param resendable which mail about it can be sent again, null when there is none
 */
public record TransactionRow(
    long id,
    String number,
    long chargeId,
    long chargeVersion,
    Phase chargePhase,
    Long refundId,
    long orderId,
    String orderNumber,
    TransactionType type,
    TransactionResult result,
    Money amount,
    String merchantAccount,
    String gatewayReference,
    String processorCode,
    String processorWords,
    CardOnFile card,
    String actor,
    Instant occurredAt,
    Instant settledAt,
    MailEvent resendable,
    ChargeOptions options)
    implements Serializable {}
