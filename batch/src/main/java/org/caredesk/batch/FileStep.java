package org.caredesk.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.caredesk.importing.ImportCounts;
import org.caredesk.job.Counts;
import org.caredesk.job.JobRunService;
import org.caredesk.shared.BusinessException;

/**
 * A step of a job that takes files in. A file that cannot be taken at all is a refused line of the
 * report, and the job ends there; a person may stop it between two pieces.
 */
public abstract class FileStep extends AbstractBatchlet {

  /** Go on with the next step. */
  protected static final String GO_ON = "GO_ON";

  /** The job ends here: a person stopped it, or there is nothing to take in. */
  protected static final String END = "END";

  @Inject private JobContext job;
  @Inject protected JobRunService runs;

  /** What the step does; END or GO_ON. */
  protected abstract String take(RunContext run);

  /** The file or folder the step is about, for a report that names it. */
  protected String location() {
    return "";
  }

  @Override
  public String process() {
    RunContext run = RunContext.of(job);
    try {
      return take(run);
    } catch (BusinessException e) {
      List<String> args = Arrays.stream(e.args()).map(String::valueOf).toList();
      runs.refuse(run.runId(), name(), 0, e.code(), args, "");
      return END;
    }
  }

  /** Tells how far it is; false when a person wants it to stop. */
  protected boolean goOn(RunContext run, ImportCounts counts) {
    return !runs.progress(run.executionId(), counts.total(), counted(counts));
  }

  protected static Counts counted(ImportCounts counts) {
    return new Counts(counts.done(), counts.refused(), counts.known());
  }

  /** Puts the pace of a step into the report. */
  protected void pace(RunContext run, String step, ImportCounts counts) {
    if (counts.rowsPerSecond() > 0) {
      runs.note(run.runId(), "pace", step, Long.toString(counts.rowsPerSecond()));
    }
  }

  private String name() {
    String name = location().substring(location().lastIndexOf('/') + 1);
    return name.substring(0, Math.min(name.length(), 120));
  }
}
