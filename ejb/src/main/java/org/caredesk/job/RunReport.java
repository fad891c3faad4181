package org.caredesk.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What is left to say when a run closes: for people in the report, for the log in one line. */
final class RunReport {

  private RunReport() {}

  /** Closes the run with its report; returns the log's line. */
  static String close(JobRun run, List<JobExecution> executions, Instant now) {
    Counts counts = run.counts();
    long lost = executions.stream().filter(e -> e.result() == ExecutionResult.LOST).count();
    long millis = Math.max(1, Duration.between(run.openedAt(), now).toMillis());
    long rate = counts.all() * 1000 / millis;
    run.note(
        "closed",
        Long.toString(counts.done()),
        Long.toString(counts.failed()),
        Long.toString(counts.skipped()),
        Integer.toString(executions.size()),
        Long.toString(lost),
        Long.toString(millis / 1000),
        Long.toString(rate));
    run.close(now);
    return String.format(
        Locale.ROOT,
        "run %d of %s closed: done=%d failed=%d skipped=%d executions=%d lost=%d"
            + " seconds=%d.%03d rows/s=%d",
        run.id(),
        run.job(),
        counts.done(),
        counts.failed(),
        counts.skipped(),
        executions.size(),
        lost,
        millis / 1000,
        millis % 1000,
        rate);
  }
}
