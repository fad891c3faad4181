package org.caredesk.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.List;
import org.caredesk.shared.Clocks;
import org.caredesk.work.WorkKind;

/** Puts before a person, once, whatever is not final ten days after it was asked for. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RefundAgeLedger {

  private static final int AT_ONCE = 200;

  private static final String OLD =
      "select r.id from refund r where r.requested_at <= ?1 and r.state in"
          + " ('AWAITING_APPROVAL','SCHEDULED','HELD','SENDING','UNKNOWN','ACCEPTED','QUEUED') and"
          + " not exists (select 1 from work_item w where w.subject_type = 'REFUND' and"
          + " w.subject_id = r.id and w.kind = 'REFUND_NOT_FINAL') order by r.id limit "
          + AT_ONCE;

  @PersistenceContext private EntityManager em;
  @Inject private RefundTelling telling;
  @Inject private Clocks clocks;

  public int open() {
    List<?> old =
        em.createNativeQuery(OLD)
            .setParameter(1, clocks.now().minus(RefundTimes.OLD).atOffset(ZoneOffset.UTC))
            .getResultList();
    old.forEach(
        id -> {
          Refund refund = em.find(Refund.class, ((Number) id).longValue());
          telling.needsPerson(refund, WorkKind.REFUND_NOT_FINAL, refund.state().name());
        });
    return old.size();
  }
}
