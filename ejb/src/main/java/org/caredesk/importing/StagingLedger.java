package org.caredesk.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.util.List;
import org.caredesk.shared.Args;
import org.caredesk.shared.SqlBatch;

/**
 * Puts lines of files into the staging tables, chunk by chunk. Reading the same file again changes
 * nothing: a line that is there already stays.
 */
@ApplicationScoped
class StagingLedger {

  private static final String REFUSE =
      "insert into staged_refusal (run_id, file, line, kind, number, code, args, raw)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

  @PersistenceContext private EntityManager em;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void stage(long runId, StagedChunk chunk) {
    Connection connection = em.unwrap(Connection.class);
    if (chunk.hasRows()) {
      SqlBatch.executeColumns(connection, chunk.file().kind().insert(), chunk.columns(runId));
    }
    refuse(connection, runId, chunk.refusals());
  }

  /** A line, or a whole file, that cannot even be staged. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void refuse(long runId, LineRefusal refusal) {
    refuse(em.unwrap(Connection.class), runId, List.of(refusal));
  }

  private static void refuse(Connection connection, long runId, List<LineRefusal> refusals) {
    SqlBatch.execute(
        connection,
        REFUSE,
        refusals.stream()
            .map(
                r ->
                    new Object[] {
                      runId,
                      r.file(),
                      r.line(),
                      r.kind().name(),
                      r.number(),
                      r.code(),
                      Args.toText(r.args()),
                      r.raw()
                    })
            .toList());
  }

  /** The file was read to its end. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void read(long runId, ImportFile file) {
    mark(runId, file, false);
  }

  /** The file breaks off or cannot be understood: nothing of it is taken. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void broken(long runId, ImportFile file, LineRefusal why) {
    for (String sql :
        List.of(
            "delete from " + file.kind().table() + " where run_id = ?1",
            "delete from staged_refusal where run_id = ?1 and kind = '"
                + file.kind().name()
                + "'")) {
      em.createNativeQuery(sql).setParameter(1, runId).executeUpdate();
    }
    refuse(em.unwrap(Connection.class), runId, List.of(why));
    mark(runId, file, true);
  }

  private void mark(long runId, ImportFile file, boolean broken) {
    em.createNativeQuery(
            "insert into staged_file (run_id, file, kind, broken) values (?1, ?2, ?3, ?4)"
                + " on conflict do nothing")
        .setParameter(1, runId)
        .setParameter(2, file.name())
        .setParameter(3, file.kind().name())
        .setParameter(4, broken)
        .executeUpdate();
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean isRead(long runId, ImportFile file) {
    return !em.createNativeQuery("select 1 from staged_file where run_id = ?1 and file = ?2")
        .setParameter(1, runId)
        .setParameter(2, file.name())
        .getResultList()
        .isEmpty();
  }

  /** The run is over: its staged lines have done their work. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void clear(long runId) {
    for (ImportKind kind : ImportKind.values()) {
      delete(kind.table(), runId);
    }
    delete("staged_refusal", runId);
    delete("staged_file", runId);
  }

  private void delete(String table, long runId) {
    em.createNativeQuery("delete from " + table + " where run_id = ?1")
        .setParameter(1, runId)
        .executeUpdate();
  }
}
