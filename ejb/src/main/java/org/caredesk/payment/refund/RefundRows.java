package org.caredesk.payment.refund;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.caredesk.shared.InstantConverter;
import org.caredesk.shared.Money;

/** Turns what queries for refunds give into rows. */
final class RefundRows {

  static final String ATTEMPTS =
      "select a.id, a.kind, cast(a.attempt_on as text), a.queue_attempt_no, a.key, a.started_at,"
          + " a.ended_at, a.outcome, a.ended_by, a.processor_code, a.processor_words,"
          + " a.gateway_reference, a.inquiries, a.server from refund_attempt a where a.refund_id ="
          + " ?1 order by a.started_at, a.id";

  private static final String PLAIN =
      "select r.id, r.charge_id, r.amount, r.currency, r.state, r.waits_for, r.queue_attempts,"
          + " cast(r.due_on as text), r.last_code, r.last_words, r.last_outcome_at, r.requested_at,"
          + " r.requested_by, r.reason, c.merchant_account";

  private static final String WITH_CUSTOMER =
      ", r.customer_id, cu.first_name || ' ' || cu.last_name as customer_name, r.order_id, o.number"
          + " as order_number, c.card_last_four";

  private static final String FROM = " from refund r join charge c on c.id = r.charge_id";

  private static final String FROM_CUSTOMER =
      FROM
          + " join customer cu on cu.id = r.customer_id join customer_order o on o.id ="
          + " r.order_id";

  private RefundRows() {}

  static String select(boolean customers) {
    return (customers ? PLAIN + WITH_CUSTOMER : PLAIN) + from(customers);
  }

  static String from(boolean customers) {
    return customers ? FROM_CUSTOMER : FROM;
  }

  static RefundRow row(Object[] c, boolean customers) {
    RefundState state = RefundState.valueOf((String) c[4]);
    int attempts = ((Number) c[6]).intValue();
    LocalDate dueOn = date(c[7]);
    return new RefundRow(
        number(c[0]),
        number(c[1]),
        Money.of((BigDecimal) c[2], (String) c[3]),
        state,
        c[5] == null ? null : WaitReason.valueOf((String) c[5]),
        attempts,
        dueOn,
        (String) c[8],
        (String) c[9],
        InstantConverter.fromColumn(c[10]),
        InstantConverter.fromColumn(c[11]),
        (String) c[12],
        RefundTimes.promisedBy(dueOn, attempts),
        (String) c[13],
        (String) c[14],
        customers ? number(c[15]) : null,
        customers ? ((String) c[16]).strip() : null,
        customers ? number(c[17]) : null,
        customers ? (String) c[18] : null,
        customers ? (String) c[19] : null,
        state.isCancellable());
  }

  static RefundAttemptRow attempt(Object[] c) {
    return new RefundAttemptRow(
        number(c[0]),
        AttemptKind.valueOf((String) c[1]),
        date(c[2]),
        c[3] == null ? null : ((Number) c[3]).intValue(),
        (String) c[4],
        InstantConverter.fromColumn(c[5]),
        InstantConverter.fromColumn(c[6]),
        (String) c[7],
        c[8] == null ? null : AttemptEnd.valueOf((String) c[8]),
        (String) c[9],
        (String) c[10],
        (String) c[11],
        ((Number) c[12]).intValue(),
        (String) c[13]);
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }

  private static LocalDate date(Object column) {
    return column == null ? null : LocalDate.parse((String) column);
  }
}
