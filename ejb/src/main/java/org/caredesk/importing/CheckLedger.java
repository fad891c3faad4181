package org.caredesk.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    String roots =
        ROOTS.stream()
            .map(
                table ->
                    "select state, count(*) as n from "
                        + table
                        + " where run_id = ?1 group by state")
            .collect(Collectors.joining(" union all "));
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "with line as ("
                        + roots
                        + " union all select coalesce(o.state, 'UNCLAIMED'), sum(i.n) from"
                        + " (select number, count(*) as n from staged_order_line where run_id = ?1"
                        + " group by number) i left join (select number, min(state) as state from"
                        + " staged_order where run_id = ?1 group by number) o on o.number ="
                        + " i.number group by 1 union all select 'REFUSED', count(*) from"
                        + " staged_refusal where run_id = ?1 and code <> 'import.unknownOrder')"
                        + " select coalesce(sum(n), 0),"
                        + " coalesce(sum(n) filter (where state = 'LOADED'), 0),"
                        + " coalesce(sum(n) filter (where state in ('REFUSED', 'UNCLAIMED')), 0),"
                        + " coalesce(sum(n) filter (where state = 'KNOWN'), 0) from line")
                .setParameter(1, runId)
                .getSingleResult();
    return new ImportCounts(number(row[0]), number(row[1]), number(row[2]), number(row[3]), 0);
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
