package org.caredesk.fulfillment.rma;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caredesk.shared.Args;
import org.caredesk.shared.InstantConverter;
import org.caredesk.shared.Money;

/** Reads returns from rows of statements; ?1 is today as a text. */
final class RmaRows {

  static final String MONEY_OPEN =
      "exists (select 1 from rma_receipt a where a.rma_id = r.id and a.refund_state in"
          + " ('DUE','REFUSED'))";

  private static final String COLUMNS =
      """
      r.id, r.number, r.fulfillment_id, f.number as parcel, r.order_id, o.number as order_number, r.customer_id,
      c.first_name, c.last_name, c.company, r.status, r.reason, r.note, r.issued_by, r.issued_at,
      cast(r.due_on as text) as due, r.ended_at, r.ended_at is null and r.due_on < cast(?1 as date) as overdue,
      %s as money, (select sum(l.quantity) from rma_line l where l.rma_id = r.id) as pieces,
      (select sum(l.received) from rma_line l where l.rma_id = r.id) as received, r.charge_id, r.currency
      """
          .formatted(MONEY_OPEN);

  private static final String FROM =
      """
      from rma r join fulfillment f on f.id = r.fulfillment_id join customer_order o on o.id = r.order_id
      join customer c on c.id = r.customer_id
      """;

  private RmaRows() {}

  static String select(String which, String order) {
    return "select " + COLUMNS + FROM + " where " + which + " order by " + order;
  }

  static RmaRow row(Object[] row) {
    return new RmaRow(
        id(row[0]),
        (String) row[1],
        id(row[2]),
        (String) row[3],
        id(row[4]),
        (String) row[5],
        id(row[6]),
        name(row),
        RmaStatus.valueOf((String) row[10]),
        (String) row[11],
        (String) row[12],
        (String) row[13],
        InstantConverter.fromColumn(row[14]),
        LocalDate.parse((String) row[15]),
        InstantConverter.fromColumn(row[16]),
        (Boolean) row[17],
        (Boolean) row[18],
        row[19] == null ? 0 : ((Number) row[19]).intValue(),
        row[20] == null ? 0 : ((Number) row[20]).intValue());
  }

  private static String name(Object[] row) {
    String called = (row[7] + " " + row[8]).strip();
    return called.isEmpty() ? String.valueOf(row[9]) : called;
  }

  static Long chargeId(Object[] row) {
    return row[21] == null ? null : id(row[21]);
  }

  static String currency(Object[] row) {
    return (String) row[22];
  }

  static RmaLineRow line(Object[] row, String currency) {
    return new RmaLineRow(
        id(row[0]),
        id(row[1]),
        (String) row[2],
        (String) row[3],
        ((Number) row[4]).intValue(),
        ((Number) row[5]).intValue(),
        money(row[6], currency));
  }

  static ArrivalRow arrival(Object[] row, String currency, List<RmaLineRow> lines) {
    Map<Long, String> names =
        lines.stream().collect(Collectors.toMap(RmaLineRow::id, RmaLineRow::name));
    return new ArrivalRow(
        id(row[0]),
        InstantConverter.fromColumn(row[1]),
        (String) row[2],
        Contents.of((String) row[3]).stream()
            .map(came -> came.pieces() + " × " + names.get(came.line()))
            .toList(),
        money(row[4], currency),
        ArrivalRefundState.valueOf((String) row[5]),
        row[6] == null ? null : id(row[6]),
        (String) row[7],
        Args.fromText((String) row[8]));
  }

  private static Money money(Object amount, String currency) {
    return currency == null ? null : Money.of((BigDecimal) amount, currency);
  }

  private static long id(Object cell) {
    return ((Number) cell).longValue();
  }
}
