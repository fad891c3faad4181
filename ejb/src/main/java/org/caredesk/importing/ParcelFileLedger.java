package org.caredesk.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.caredesk.shared.InstantConverter;

/** The staged lines about parcels: which wait, and what became of the others. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class ParcelFileLedger {

  private static final String DIGEST_TRACKING =
      "md5(concat_ws('|', coalesce(fulfillment_number, '-'), coalesce(order_number, '-'), carrier,"
          + " coalesce(tracking_number, '-'), coalesce(extract(epoch from shipped_at), 0)))";
  private static final String DIGEST_RETURN =
      "md5(concat_ws('|', number, sku, quantity, extract(epoch from received_at)))";
  private static final String CARRIER =
      "update staged_tracking s set carrier = c.code from carrier c where s.run_id = ?1 and s.state"
          + " = 'NEW' and (c.code = replace(upper(s.carrier), ' ', '_') or fold(c.name) ="
          + " fold(s.carrier))";
  private static final String TRACKING_COLUMNS =
      "line, number, digest, fulfillment_number, order_number, carrier, tracking_number, null, 0,"
          + " shipped_at";
  private static final String RETURN_COLUMNS =
      "line, number, digest, null, null, null, null, sku, quantity, received_at";

  @PersistenceContext private EntityManager em;
  @Inject private ParcelLines lines;

  /** What was taken in earlier is known; a line twice in one file is refused the second time. */
  public void check(long runId, ImportKind kind) {
    boolean tracking = kind == ImportKind.TRACKING;
    if (tracking) {
      run(CARRIER, runId);
    }
    run(
        "update "
            + kind.table()
            + " set digest = "
            + (tracking ? DIGEST_TRACKING : DIGEST_RETURN)
            + " where run_id = ?1 and digest is null",
        runId);
    run(
        "update "
            + kind.table()
            + " s set state = 'KNOWN' from imported i where i.kind = '"
            + kind.name()
            + "' and i.number = s.digest and s.run_id = ?1 and s.state = 'NEW'",
        runId);
    run(
        "update "
            + kind.table()
            + " s set state = 'REFUSED', code = 'import.duplicate', args ="
            + " jsonb_build_array(s.number) from (select line, row_number() over (partition by "
            + (tracking ? "number" : "digest")
            + " order by line) as nth from "
            + kind.table()
            + " where run_id = ?1) f where f.nth > 1 and f.line = s.line and s.run_id = ?1 and"
            + " s.state = 'NEW'",
        runId);
  }

  private void run(String sql, long runId) {
    em.createNativeQuery(sql).setParameter(1, runId).executeUpdate();
  }

  /** The next line that waits. */
  public Optional<StagedParcel> next(long runId, ImportKind kind) {
    List<?> rows =
        em.createNativeQuery(
                "select "
                    + (kind == ImportKind.TRACKING ? TRACKING_COLUMNS : RETURN_COLUMNS)
                    + " from "
                    + kind.table()
                    + " where run_id = ?1 and state = 'NEW' order by line limit 1")
            .setParameter(1, runId)
            .getResultList();
    return rows.stream().map(row -> parcel((Object[]) row)).findFirst();
  }

  private static StagedParcel parcel(Object[] row) {
    return new StagedParcel(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7],
        ((Number) row[8]).intValue(),
        InstantConverter.fromColumn(row[9]));
  }

  /** Ships what the line says; that and the mark that it is done stand or fall together. */
  public void ship(long runId, StagedParcel line) {
    lines.ship(line);
    end(runId, ImportKind.TRACKING, line);
  }

  /** The line is dealt with. */
  public void done(long runId, ImportKind kind, StagedParcel line) {
    end(runId, kind, line);
  }

  private void end(long runId, ImportKind kind, StagedParcel line) {
    mark(runId, kind, line, "LOADED", null, null).executeUpdate();
    em.createNativeQuery(
            "insert into imported (kind, number, digest) values (?1, ?2, ?2) on conflict do"
                + " nothing")
        .setParameter(1, kind.name())
        .setParameter(2, line.digest())
        .executeUpdate();
  }

  /** The line is not taken. */
  public void refused(long runId, ImportKind kind, StagedParcel line, String code, String args) {
    mark(runId, kind, line, "REFUSED", code, args).executeUpdate();
  }

  private Query mark(
      long runId, ImportKind kind, StagedParcel line, String state, String code, String args) {
    return em.createNativeQuery(
            "update "
                + kind.table()
                + " set state = ?3, code = ?4, args = ?5 where run_id = ?1 and line = ?2 and state ="
                + " 'NEW'")
        .setParameter(1, runId)
        .setParameter(2, line.line())
        .setParameter(3, state)
        .setParameter(4, code)
        .setParameter(5, args);
  }
}
