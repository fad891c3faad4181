package org.caredesk.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.caredesk.payment.gateway.MerchantAccountFacts;
import org.caredesk.payment.gateway.MerchantAccountReader;
import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.shared.InstantConverter;
import org.caredesk.shared.Money;

/**
 * Reads a charge with all that decides what it allows from one row of one statement, so that a page
 * of charges or movements costs no query per row.
 */
final class ChargeSql {

  /** Columns of the charge itself, aliased c, with its open call and what is in a void's way. */
  static final String COLUMNS =
      """
      c.id, c.version, c.order_id, c.customer_id, c.phase, c.currency, c.authorized, c.captured,
      c.reserved, c.refunded, c.refunded_outside, c.charged_back, c.card_brand, c.card_bin,
      c.card_last_four, c.card_expiry, c.merchant_account, c.gateway_reference, c.created_at,
      c.captured_at, c.expires_at, c.settled_at, p.kind as open_kind, w.id as way_id, w.amount as way_amount, w.state as way_state,
      exists (select 1 from refund_attempt a where a.charge_id = c.id and a.next_inquiry_at is not null)
        as unresolved,
      o.number as order_number
      """;

  static final String JOINS =
      """
      join customer_order o on o.id = c.order_id
      left join charge_operation p on p.charge_id = c.id and p.ended_at is null
      left join lateral (select r.id, r.amount, r.state from refund r
          where c.reserved > 0 and r.charge_id = c.id and r.state in
            ('AWAITING_APPROVAL','SCHEDULED','HELD','SENDING','UNKNOWN','ACCEPTED','QUEUED')
          order by r.id limit 1) w on true
      """;

  /** How many columns a charge takes. */
  static final int WIDTH = 28;

  private final MerchantAccountReader accounts;
  private final Instant now;
  private final Set<String> roles;
  private final Map<String, MerchantAccountFacts> known = new HashMap<>();

  ChargeSql(MerchantAccountReader accounts, Instant now, Set<String> roles) {
    this.accounts = accounts;
    this.now = now;
    this.roles = roles;
  }

  ChargeDetails details(Object[] row) {
    String currency = (String) row[5];
    ChargeFacts facts = facts(row, currency);
    return new ChargeDetails(
        number(row[0]),
        number(row[1]),
        number(row[2]),
        (String) row[27],
        number(row[3]),
        facts.phase(),
        facts.authorized(),
        facts.captured(),
        facts.reserved(),
        facts.refunded(),
        facts.refundedOutside(),
        facts.chargedBack(),
        facts.refundable(),
        new CardOnFile(
            null, (String) row[12], (String) row[13], (String) row[14], (String) row[15]),
        (String) row[16],
        (String) row[17],
        InstantConverter.fromColumn(row[18]),
        facts.settledAt(),
        ChargeOptions.of(
            facts, known.computeIfAbsent((String) row[16], accounts::facts), now, roles));
  }

  private static ChargeFacts facts(Object[] row, String currency) {
    Money captured = money(row[7], currency);
    Money reserved = money(row[8], currency);
    Money refunded = money(row[9], currency);
    Money outside = money(row[10], currency);
    Money chargedBack = money(row[11], currency);
    return new ChargeFacts(
        Phase.valueOf((String) row[4]),
        money(row[6], currency),
        captured,
        reserved,
        refunded,
        outside,
        chargedBack,
        ChargeFacts.refundable(captured, refunded, outside, reserved, chargedBack),
        InstantConverter.fromColumn(row[19]),
        InstantConverter.fromColumn(row[20]),
        InstantConverter.fromColumn(row[21]),
        row[22] == null ? null : OperationKind.valueOf((String) row[22]),
        row[23] == null
            ? null
            : new RefundInTheWay(number(row[23]), money(row[24], currency), (String) row[25]),
        (Boolean) row[26]);
  }

  static long number(Object cell) {
    return ((Number) cell).longValue();
  }

  static Money money(Object cell, String currency) {
    return Money.of((BigDecimal) cell, currency);
  }
}
