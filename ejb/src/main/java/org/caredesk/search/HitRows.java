package org.caredesk.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caredesk.shared.InstantConverter;
import org.caredesk.shared.Money;

/** Turns candidate ids of the one box into lines that a person can tell apart. */
final class HitRows {

  private HitRows() {}

  /** Joins what is shown to the best of the candidates, at most so many. */
  static String sql(String candidates, int limit) {
    return "select h.kind, h.id, c.id, c.first_name, c.last_name, c.company, c.number,"
        + " (select e.address from email_address e where e.customer_id = c.id order by e.id"
        + " limit 1), a.city, o.number, o.placed_at, o.total_amount, o.currency"
        + " from (select kind, id, min(rank) as rank from ("
        + candidates
        + ") found group by kind, id order by min(rank), id limit "
        + limit
        + ") h left join customer_order o on h.kind = 'ORDER' and o.id = h.id"
        + " join customer c on c.id = case when h.kind = 'ORDER' then o.customer_id else h.id end"
        + " left join postal_address a on a.customer_id = c.id and a.kind = 'BILLING'"
        + " order by h.rank, fold(c.last_name), fold(c.first_name), h.id desc";
  }

  static Hit hit(Object[] row) {
    HitKind kind = HitKind.valueOf((String) row[0]);
    long id = ((Number) row[1]).longValue();
    long customerId = ((Number) row[2]).longValue();
    String name = (row[3] + " " + row[4]).strip();
    String person = name.isEmpty() ? (String) row[5] : name;
    if (kind == HitKind.ORDER) {
      return new Hit(
          kind, id, customerId, (String) row[9], joined(person, day(row[10]), money(row)));
    }
    String company = name.isEmpty() ? null : (String) row[5];
    return new Hit(kind, id, customerId, person, joined(company, row[6], row[7], row[8]));
  }

  private static String day(Object placedAt) {
    Instant at = InstantConverter.fromColumn(placedAt);
    return at == null ? null : at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  private static String money(Object[] row) {
    return Money.of((BigDecimal) row[11], (String) row[12]).toString();
  }

  private static String joined(Object... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }
}
