package org.caredesk.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.caredesk.shared.Roles;

/**
 * All works, asked and done outside any transaction: a chunk's own transaction holds no connection
 * while a gateway is asked, and what breaks one item breaks no other.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed(Roles.SYSTEM)
public class Works {

  private static final Logger LOG = Logger.getLogger(Works.class.getName());

  /** Jobs whose steps follow each other and that one server does alone. */
  private static final Set<String> ALONE =
      Set.of("import", "tracking-import", "returns-import", "purge");

  /** Jobs that do more than their items, and so run whenever they are due. */
  private static final Set<String> ALWAYS = Set.of("refund-retry", "purge");

  @Inject @Any private Instance<Work> all;

  /** Whether several executions of the job may be alive at once. */
  public boolean isShared(String job) {
    return !ALONE.contains(job);
  }

  /**
   * Whether the job would find anything to do now.
   *
   * @param runId the run in question, 0: any
   */
  public boolean has(String job, long runId) {
    return ALWAYS.contains(job) || total(job, runId) > 0;
  }

  /** How many items all works of a job have for a run now. */
  public long total(String job, long runId) {
    return of(job).stream().mapToLong(work -> work.count(runId)).sum();
  }

  /** How many items one work has for a run now. */
  public long count(String name, long runId) {
    return get(name).count(runId);
  }

  /** Ids of the items of one work. */
  public List<Long> ids(String name, Slice slice) {
    return get(name).ids(slice);
  }

  /** Deals with one item; what goes wrong with it is logged and counted, never thrown. */
  public Did deal(String name, RunContext run, long id) {
    try {
      return get(name).deal(run, id);
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING, e, () -> "run " + run.runId() + ", " + name + ": item " + id + " broke");
      return Did.FAILED;
    }
  }

  /** Whether any work of a job has something left that belongs to this day. */
  public boolean isLeftForToday(String job) {
    return of(job).stream().anyMatch(Work::isLeftForToday);
  }

  /** A run is closed: what its works kept for it may go. */
  public void closed(String job, long runId) {
    of(job).forEach(work -> work.closed(runId));
  }

  private List<? extends Work> of(String job) {
    return all.stream().filter(work -> work.job().equals(job)).toList();
  }

  private Work get(String name) {
    return all.stream()
        .filter(work -> work.name().equals(name))
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("no work named " + name));
  }
}
