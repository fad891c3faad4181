package org.caredesk.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import org.caredesk.shared.InstantConverter;
import org.caredesk.shared.Money;

/** The staged lines of bulk refunds: which wait, and what became of the others. */
@ApplicationScoped
class RefundFileLedger {

  @PersistenceContext private EntityManager em;

  /** A request number twice in one file is refused the second time. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void check(long runId) {
    em.createNativeQuery(
            "update staged_refund_request s set state = 'REFUSED', code = 'import.duplicate', args"
                + " = jsonb_build_array(s.number) where s.run_id = ?1 and s.state = 'NEW' and"
                + " exists (select 1 from staged_refund_request f where f.run_id = s.run_id and"
                + " f.number = s.number and f.line < s.line)")
        .setParameter(1, runId)
        .executeUpdate();
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<StagedRefund> next(long runId, long afterLine, int most, int modulus, int remainder) {
    List<?> rows =
        em.createNativeQuery(
                "select line, number, transaction_number, amount, currency, reason, requested_at"
                    + " from staged_refund_request where run_id = ?1 and state = 'NEW' and line >"
                    + " ?2 and mod(line, ?4) = ?5 order by line limit ?3")
            .setParameter(1, runId)
            .setParameter(2, afterLine)
            .setParameter(3, most)
            .setParameter(4, modulus)
            .setParameter(5, remainder)
            .getResultList();
    return rows.stream().map(row -> refund((Object[]) row)).toList();
  }

  /** Takes a waiting line in hand, unless a living execution has it; a dead one has none. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean claim(long runId, long line, long executionId) {
    return em.createNativeQuery(
                "update staged_refund_request set execution_id = ?3 where run_id = ?1 and line = ?2"
                    + " and state = 'NEW' and (execution_id is null or execution_id in"
                    + " (select id from job_execution where ended_at is not null))")
            .setParameter(1, runId)
            .setParameter(2, line)
            .setParameter(3, executionId)
            .executeUpdate()
        == 1;
  }

  private static StagedRefund refund(Object[] row) {
    return new StagedRefund(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        Money.of((BigDecimal) row[3], (String) row[4]),
        (String) row[5],
        InstantConverter.fromColumn(row[6]));
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void done(long runId, long line) {
    end(runId, line, "LOADED", null, null);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void refused(long runId, long line, String code, String args) {
    end(runId, line, "REFUSED", code, args);
  }

  private void end(long runId, long line, String state, String code, String args) {
    em.createNativeQuery(
            "update staged_refund_request set state = ?3, code = ?4, args = ?5 where run_id = ?1"
                + " and line = ?2 and state = 'NEW'")
        .setParameter(1, runId)
        .setParameter(2, line)
        .setParameter(3, state)
        .setParameter(4, code)
        .setParameter(5, args)
        .executeUpdate();
  }
}
