package org.caredesk.report;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.caredesk.shared.Clocks;

/**
 * Counts how the house stands, in one statement. Open to callers without a role, because those who
 * watch a server do not sign in at the desk; it tells numbers alone.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FiguresReader {
  private static final String FIGURES =
      """
      select
        (select coalesce(extract(epoch from cast(?1 as timestamptz) - min(created_at)), 0)
           from outbox_mail where state = 'WAITING'),
        count(*) filter (where state = 'QUEUED' and requested_at > cast(?2 as timestamptz)),
        count(*) filter (where state = 'QUEUED' and requested_at <= cast(?2 as timestamptz)
                               and requested_at > cast(?3 as timestamptz)),
        count(*) filter (where state = 'QUEUED' and requested_at <= cast(?3 as timestamptz)),
        count(*) filter (where state = 'UNKNOWN')
          + (select count(*) from charge_operation where ended_at is null and outcome = 'UNKNOWN'),
        (select count(*) from work_item where closed_at is null)
      from refund where state in ('QUEUED', 'UNKNOWN')
      """;

  @PersistenceContext private EntityManager em;
  @Inject private Clocks clocks;

  /** The figures of this moment. */
  public DeskFigures now() {
    OffsetDateTime now = clocks.database().atOffset(ZoneOffset.UTC);
    Object[] row =
        (Object[])
            em.createNativeQuery(FIGURES)
                .setParameter(1, now)
                .setParameter(2, now.minusDays(1))
                .setParameter(3, now.minusDays(3))
                .getSingleResult();
    return new DeskFigures(
        Duration.ofSeconds(Math.max(0, number(row[0]))),
        number(row[1]),
        number(row[2]),
        number(row[3]),
        number(row[4]),
        number(row[5]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
