package org.caredesk.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.caredesk.job.ExecutionResult;
import org.caredesk.job.ExecutionRow;
import org.caredesk.job.JobRunService;
import org.caredesk.job.RunTask;
import org.caredesk.job.ServerService;
import org.caredesk.shared.Roles;

/**
 * Where the batch runtime is called. A bean apart from those people knock at, because the threads
 * of a job run as whoever calls the runtime, and that is always the house itself. Nothing is ever
 * restarted: going on means one more execution of the run.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed(Roles.SYSTEM)
public class JobStarter {

  private static final Logger LOG = Logger.getLogger(JobStarter.class.getName());
  private static final Set<BatchStatus> OVER =
      EnumSet.of(
          BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

  @Inject private JobRunService runs;
  @Inject private ServerService servers;
  @Inject private Works works;

  /**
   * This server takes part in a run.
   *
   * @param startedBy login of who made it take part
   * @return whether it does; not when the run is closed or stopped, or it does so already
   */
  public boolean takePart(long runId, String job, String startedBy) {
    return runs.begin(runId, works.isShared(job), startedBy).map(this::start).orElse(false);
  }

  /** What this server believes alive but its batch runtime knows to be over, ends on record. */
  public void compare() {
    for (ExecutionRow row : servers.own()) {
      if (row.batchExecution() != null && OVER.contains(status(row))) {
        runs.end(row.id(), RunWatch.result(status(row)));
      }
    }
  }

  private boolean start(RunTask task) {
    Properties given = new Properties();
    task.parameters().forEach(given::setProperty);
    given.setProperty(RunContext.RUN, Long.toString(task.runId()));
    given.setProperty(RunContext.EXECUTION, Long.toString(task.executionId()));
    given.setProperty(RunContext.ASKED_BY, task.requestedBy());
    try {
      runs.started(task.executionId(), operator().start(task.job(), given));
      return true;
    } catch (BatchRuntimeException e) {
      LOG.log(Level.SEVERE, e, () -> "run " + task.runId() + " of " + task.job() + " not started");
      runs.end(task.executionId(), ExecutionResult.FAILED);
      return false;
    }
  }

  private static BatchStatus status(ExecutionRow row) {
    try {
      return operator().getJobExecution(row.batchExecution()).getBatchStatus();
    } catch (BatchRuntimeException e) {
      LOG.log(Level.FINE, e, () -> "execution " + row.id() + " is unknown to the batch runtime");
      return BatchStatus.ABANDONED;
    }
  }

  private static JobOperator operator() {
    return BatchRuntime.getJobOperator();
  }
}
