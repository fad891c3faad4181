package org.caredesk.reason;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;

/**
 * Where the lists are kept. What was read is remembered for a few seconds, so that a change made at
 * another server is seen everywhere soon and no refund of thousands pays for reading it.
 */
@ApplicationScoped
class ReasonRepository {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private record Known(Map<ReasonList, List<ReasonRow>> lists, Instant readAt) {}

  @PersistenceContext private EntityManager em;
  @Inject private Clocks clocks;

  private volatile Known known;

  /** A whole list in its order, retired entries too, as it stood a moment ago. */
  List<ReasonRow> known(ReasonList list) {
    Known last = known;
    Instant now = clocks.real();
    if (last == null || !last.readAt().plus(FRESH).isAfter(now)) {
      last = new Known(read(), now);
      known = last;
    }
    return last.lists().getOrDefault(list, List.of());
  }

  private Map<ReasonList, List<ReasonRow>> read() {
    return em.createQuery("select r from Reason r order by r.place, r.id", Reason.class)
        .getResultStream()
        .map(Reason::row)
        .collect(Collectors.groupingBy(ReasonRow::list));
  }

  void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) ReasonsChanged change) {
    known = null;
  }

  /** A whole list in its order as it stands. */
  List<ReasonRow> list(ReasonList list) {
    return em.createQuery(
            "select r from Reason r where r.list = :list order by r.place, r.id", Reason.class)
        .setParameter("list", list)
        .getResultStream()
        .map(Reason::row)
        .toList();
  }

  ReasonList listOf(long id) {
    return em.createQuery("select r.list from Reason r where r.id = :id", ReasonList.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new BusinessException("reason.unknown", String.valueOf(id)));
  }

  /** A whole list in its order, locked until the transaction ends: lists are short. */
  List<Reason> toChange(ReasonList list) {
    return em.createQuery(
            "select r from Reason r where r.list = :list order by r.place, r.id", Reason.class)
        .setParameter("list", list)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  void add(Reason reason) {
    em.persist(reason);
  }
}
