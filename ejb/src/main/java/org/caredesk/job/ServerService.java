package org.caredesk.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Roles;
import org.caredesk.shared.ServerId;

/**
 * That servers are there, and what becomes of the work of those that are not: their executions are
 * lost, and the runs go on with whoever is alive.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@RolesAllowed(Roles.SYSTEM)
public class ServerService {

  private static final Logger LOG = Logger.getLogger(ServerService.class.getName());

  @Inject private ServerRepository servers;
  @Inject private JobRunRepository runs;
  @Inject private OwnExecutions own;
  @Inject private ServerId server;
  @Inject private Clocks clocks;

  /** This server is alive; learns how far the clock has been moved meanwhile. */
  public void beat() {
    if (own.introduce()) {
      servers.start(server.value());
    } else {
      servers.beat(server.value());
    }
    clocks.reload();
  }

  /** Executions of servers that were silent for two minutes, or were born again, are lost. */
  public int loseSilent() {
    List<String> alive = servers.alive();
    return lose(e -> !alive.contains(e.server()) || isOfFormerLife(e));
  }

  private boolean isOfFormerLife(JobExecution execution) {
    return execution.server().equals(server.value()) && !own.has(execution.id());
  }

  /** The executions that this server believes alive, to be compared with its batch runtime. */
  public List<ExecutionRow> own() {
    return runs.alive().stream()
        .filter(e -> e.server().equals(server.value()))
        .map(JobExecution::row)
        .toList();
  }

  /** The runs that are not closed and that a server may join or go on with, unasked. */
  public List<OpenRun> openRuns() {
    return runs.open().stream()
        .map(run -> openRun(run, runs.executions(run.id())))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<OpenRun> openRun(JobRun run, List<JobExecution> executions) {
    if (!Standing.of(run, executions).isToGoOn()) {
      return Optional.empty();
    }
    List<String> alive =
        executions.stream().filter(JobExecution::isAlive).map(JobExecution::server).toList();
    boolean here = alive.contains(server.value());
    boolean elsewhere = alive.stream().anyMatch(other -> !other.equals(server.value()));
    return Optional.of(new OpenRun(run.id(), run.job(), here, elsewhere));
  }

  private int lose(Predicate<JobExecution> dead) {
    List<Long> ids = runs.alive().stream().filter(dead).map(JobExecution::id).toList();
    int lost = runs.endAll(ids, ExecutionResult.LOST, clocks.now());
    if (lost > 0) {
      LOG.log(
          Level.WARNING, "{0} executions lost with their server: {1}", new Object[] {lost, ids});
    }
    return lost;
  }
}
