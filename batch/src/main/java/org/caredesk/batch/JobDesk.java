package org.caredesk.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.caredesk.job.JobReader;
import org.caredesk.job.JobRunService;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Roles;

/**
 * The desk where jobs are started, stopped and gone on with. Puts on record who asked; what is then
 * done, the house does.
 */
@Stateless
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({Roles.OPERATOR, Roles.ADMIN, Roles.SYSTEM})
public class JobDesk {

  @Inject private JobRunService runs;
  @Inject private JobReader reader;
  @Inject private JobStarter starter;
  @Inject private TickService ticks;
  @Inject private Caller caller;

  /**
   * Starts a job on this server, or joins its open run.
   *
   * @param job its name in the schedule
   * @param parameters what it wants to know, empty for most
   * @return the run's id
   * @throws org.caredesk.shared.BusinessException job.unknown, job.running
   */
  public long start(String job, Map<String, String> parameters) {
    String askedBy = caller.name();
    long run = runs.open(job, askedBy, parameters);
    starter.takePart(run, job, askedBy);
    return run;
  }

  /** Goes on with an open run, here. Errors: run.unknown, job.closed. */
  public void continueRun(long runId) {
    String askedBy = caller.name();
    String job = reader.run(runId).run().job();
    runs.goOn(runId, askedBy);
    starter.takePart(runId, job, askedBy);
  }

  /** Ends a run at the next checkpoint of each execution. Errors: run.unknown, job.closed. */
  public void stop(long runId) {
    runs.stop(runId, caller.name());
  }

  /** Starts what is due at once, where a person has moved the clock: one tick, out of turn. */
  @RolesAllowed({Roles.OPERATOR, Roles.SYSTEM})
  public void startDue() {
    ticks.tick();
  }
}
