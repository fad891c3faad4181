package org.caredesk.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.caredesk.job.DueJob;
import org.caredesk.job.JobScheduleService;
import org.caredesk.job.OpenRun;
import org.caredesk.job.ServerService;
import org.caredesk.shared.Roles;

/**
 * What each server does every few seconds: says that it is alive, buries what is lost, claims what
 * is due, and takes part in the runs that are open. One job's trouble is no other's.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed(Roles.SYSTEM)
public class TickService {

  private static final Logger LOG = Logger.getLogger(TickService.class.getName());

  @Inject private ServerService servers;
  @Inject private JobScheduleService schedules;
  @Inject private JobStarter starter;
  @Inject private Works works;

  /** One tick. May be called at any time and on any number of servers at once. */
  public void tick() {
    servers.beat();
    servers.loseSilent();
    starter.compare();
    schedules.due().forEach(due -> tryTo("claim " + due.job(), () -> claim(due)));
    servers.openRuns().forEach(run -> tryTo("join run " + run.id(), () -> join(run)));
  }

  private void claim(DueJob due) {
    boolean work = works.has(due.job(), 0);
    schedules.claim(due, work).ifPresent(run -> starter.takePart(run, due.job(), Roles.SYSTEM));
  }

  /** A run nobody works on is gone on with; one that others work on is joined where that helps. */
  private void join(OpenRun run) {
    boolean useful =
        !run.aliveElsewhere() || works.isShared(run.job()) && works.has(run.job(), run.id());
    if (!run.aliveHere() && useful) {
      starter.takePart(run.id(), run.job(), Roles.SYSTEM);
    }
  }

  private static void tryTo(String what, Runnable part) {
    try {
      part.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "tick could not " + what);
    }
  }
}
