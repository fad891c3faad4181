package org.caredesk.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.caredesk.audit.AuditService;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Ref;
import org.caredesk.shared.Roles;
import org.caredesk.shared.ServerId;

/**
 * Runs and the executions that share them. Every step is a short transaction of its own, so that
 * what was counted stays counted when a server dies in the middle.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@RolesAllowed(Roles.SYSTEM)
public class JobRunService {

  private static final Logger LOG = Logger.getLogger(JobRunService.class.getName());

  @Inject private JobRunRepository runs;
  @Inject private JobScheduleRepository schedules;
  @Inject private BatchStoreRepository batchStore;
  @Inject private SettingReader settings;
  @Inject private OwnExecutions own;
  @Inject private AuditService audit;
  @Inject private ServerId server;
  @Inject private Clocks clocks;

  /**
   * A run that a person asks for. A scheduled job has one open run at a time: it is gone on with. A
   * job on demand gets a run of its own, unless one is at work.
   *
   * @param job its name
   * @param askedBy login of who asked
   * @param parameters what the job wants to know, empty for scheduled ones
   * @return the run's id
   * @throws BusinessException job.unknown, job.running
   */
  public long open(String job, String askedBy, Map<String, String> parameters) {
    boolean onDemand = schedules.lock(job).timing().isOnDemand();
    for (JobRun open : runs.open(job)) {
      if (!onDemand) {
        return goOn(open.id(), askedBy);
      }
      if (Standing.of(open, runs.executions(open.id())).alive()) {
        throw new BusinessException("job.running", job);
      }
    }
    var today = clocks.today(settings.get().merchantZone());
    JobRun run = new JobRun(job, today, null, askedBy, clocks.now());
    run.give(parameters);
    long id = runs.add(run);
    audit.record("job.start", Ref.of(Ref.JOB_RUN, id), job + " by " + askedBy);
    return id;
  }

  /** Takes back a stop, so that executions may go on. Errors: run.unknown, job.closed. */
  public long goOn(long runId, String askedBy) {
    JobRun run = runs.lock(runId);
    run.goOn();
    audit.record("job.continue", Ref.of(Ref.JOB_RUN, runId), run.job() + " by " + askedBy);
    return runId;
  }

  /** Asks all executions to end at their next checkpoint. Errors: run.unknown, job.closed. */
  public void stop(long runId, String askedBy) {
    JobRun run = runs.lock(runId);
    run.stop();
    audit.record("job.stop", Ref.of(Ref.JOB_RUN, runId), run.job() + " by " + askedBy);
  }

  /**
   * This server takes part.
   *
   * @param shared whether several executions may be alive at once
   * @param startedBy login of who made it take part
   * @return empty when the run is closed or stopped, or somebody already does this part
   */
  public Optional<RunTask> begin(long runId, boolean shared, String startedBy) {
    JobRun run = runs.lock(runId);
    boolean taken =
        runs.executions(runId).stream()
            .anyMatch(e -> e.isAlive() && (!shared || e.server().equals(server.value())));
    if (taken || !run.isOpen() || run.isStopRequested()) {
      return Optional.empty();
    }
    JobExecution execution = new JobExecution(runId, server.value(), startedBy, clocks.now());
    long id = runs.add(execution);
    own.begin(id, clocks.real());
    return Optional.of(
        new RunTask(runId, id, run.job(), run.businessDate(), run.requestedBy(), run.parameters()));
  }

  /** The batch runtime has taken the execution under this number. */
  public void started(long executionId, long batchExecution) {
    runs.execution(executionId).runsAs(batchExecution);
  }

  /** How many items there are; the first to know is believed. */
  public void expect(long runId, long items) {
    runs.lock(runId).expect(items);
  }

  /**
   * A checkpoint: adds to the counts of the execution and its run.
   *
   * @return whether a person wants the run to stop
   */
  public boolean count(long executionId, Counts more) {
    if (more.all() > 0) {
      runs.count(executionId, more);
    }
    return runs.stopRequested(executionId);
  }

  /**
   * A checkpoint of a job that knows how far the whole run is, over all its executions.
   *
   * @param total how many items there are, as far as is known
   * @param soFar what became of them
   * @return whether a person wants the run to stop
   */
  public boolean progress(long executionId, long total, Counts soFar) {
    runs.progress(executionId, total, soFar);
    return runs.stopRequested(executionId);
  }

  /** A line for the report: a message key (report.code) and its arguments. */
  public void note(long runId, String code, String... args) {
    runs.lock(runId).note(code, args);
  }

  /** Reports lines that were not taken; the same line and reason is reported once. */
  public void refuse(long runId, List<RefusedLineRequest> lines) {
    lines.forEach(line -> runs.refuse(runId, line));
  }

  /** Reports one line that was not taken. */
  public void refuse(
      long runId, String file, long line, String code, List<String> args, String raw) {
    runs.refuse(runId, new RefusedLineRequest(file, line, code, args, raw));
  }

  /**
   * An execution is over. The run closes, with its report, when this one found nothing left to
   * claim and no other is alive.
   *
   * @return whether the run has closed with it
   */
  public boolean end(long executionId, ExecutionResult how) {
    JobRun run = runs.lock(runs.execution(executionId).runId());
    List<JobExecution> all = runs.executions(run.id());
    Instant now = clocks.now();
    all.stream().filter(e -> e.id() == executionId).forEach(e -> e.end(how, now));
    boolean alone = all.stream().noneMatch(JobExecution::isAlive);
    boolean closes = how == ExecutionResult.COMPLETED && alone && run.isOpen();
    if (closes) {
      LOG.info(RunReport.close(run, all, now));
    }
    return closes;
  }

  /** Forgets runs closed longer ago than this. Money rows are no part of it. */
  public int purge(Duration olderThan) {
    return runs.deleteClosedBefore(clocks.now().minus(olderThan));
  }

  /** Forgets what the batch runtime keeps of jobs that ended longer ago than this, real time. */
  public int purgeBatchStore(Duration olderThan) {
    return batchStore.deleteEndedBefore(clocks.real().minus(olderThan));
  }
}
