package org.caredesk.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caredesk.job.RefusedLineRequest;
import org.caredesk.shared.Args;

/** Checks the staged lines of a run as a whole, and knows which refusals still have to be told. */
@ApplicationScoped
class CheckLedger {

  private static final List<String> CHECKS = statements();
  private static final List<String> ROOTS =
      Stream.of(ImportKind.values()).filter(ImportKind::isRoot).map(ImportKind::table).toList();

  private static final String OF_RUN = " where run_id = ?1 group by state";

  @PersistenceContext private EntityManager em;

  private static List<String> statements() {
    try (InputStream sql = CheckLedger.class.getResourceAsStream("check.sql")) {
      String text = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
      String plain =
          text.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
      return Stream.of(plain.split(";\n")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Runs every check. The tables are fresh and the planner knows nothing about them, so it is told
   * not to go through them row by row.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void check(long runId) {
    em.createNativeQuery("set local enable_nestloop = off").executeUpdate();
    for (String sql : CHECKS) {
      em.createNativeQuery(sql).setParameter(1, runId).executeUpdate();
    }
  }

  /** Refused lines that the run's report does not have yet, at most so many. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<RefusedLineRequest> untold(long runId, int most) {
    String refused = "select file, line, code, args, raw from ";
    String all =
        ROOTS.stream()
            .map(t -> refused + t + " where run_id = ?1 and state = 'REFUSED' and not told")
            .collect(Collectors.joining(" union all "));
    List<?> rows =
        em.createNativeQuery(
                refused
                    + "staged_refusal where run_id = ?1 and not told union all "
                    + all
                    + " limit ?2")
            .setParameter(1, runId)
            .setParameter(2, most)
            .getResultList();
    return rows.stream().map(row -> refusal((Object[]) row)).toList();
  }

  private static RefusedLineRequest refusal(Object[] row) {
    return new RefusedLineRequest(
        (String) row[0],
        ((Number) row[1]).longValue(),
        (String) row[2],
        Args.fromText((String) row[3]),
        (String) row[4]);
  }

  /** These are in the report now. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void told(long runId, List<RefusedLineRequest> lines) {
    String all =
        lines.stream()
            .map(line -> line.file() + ":" + line.line())
            .collect(Collectors.joining("\n"));
    Stream.concat(Stream.of("staged_refusal"), ROOTS.stream())
        .forEach(
            table ->
                em.createNativeQuery(
                        "update "
                            + table
                            + " set told = true where run_id = ?1 and not told and file || ':'"
                            + " || line in (select unnest(string_to_array(?2, chr(10))))"
                            + (table.equals("staged_refusal") ? "" : " and state = 'REFUSED'"))
                    .setParameter(1, runId)
                    .setParameter(2, all)
                    .executeUpdate());
  }

  /** Lines by what became of them; a line of an order shares the order's fate. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  ImportCounts counts(long runId) {
    String states =
        ROOTS.stream()
            .map(table -> "select state, " + lines(table) + " as n from " + table + OF_RUN)
            .collect(Collectors.joining(" union all "));
    Map<String, Long> byState = new HashMap<>();
    for (Object row :
        list(
            states + " union all select 'REFUSED', count(*) from staged_refusal where run_id = ?1",
            runId)) {
      byState.merge((String) ((Object[]) row)[0], number(((Object[]) row)[1]), Long::sum);
    }
    long total = byState.values().stream().mapToLong(Long::longValue).sum();
    return new ImportCounts(
        total + unclaimed(runId),
        byState.getOrDefault("LOADED", 0L),
        byState.getOrDefault("REFUSED", 0L),
        byState.getOrDefault("KNOWN", 0L),
        0);
  }

  private static String lines(String table) {
    return table.equals(ImportKind.ORDERS.table()) ? "sum(1 + coalesce(lines, 0))" : "count(*)";
  }

  /** Lines of orders that were not counted with their order: not checked yet, or without one. */
  private long unclaimed(long runId) {
    return number(
        list(
                "select (select count(*) from staged_order_line where run_id = ?1) -"
                    + " coalesce((select sum(lines) from staged_order where run_id = ?1), 0) -"
                    + " (select count(*) from staged_refusal where run_id = ?1 and code ="
                    + " 'import.unknownOrder')",
                runId)
            .get(0));
  }

  private List<?> list(String sql, long runId) {
    return em.createNativeQuery(sql).setParameter(1, runId).getResultList();
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
