package org.caredesk.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalTime;
import java.util.List;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;
import org.caredesk.shared.Roles;

/** Jobs, runs and refused lines as operators and admins see them. Holds no customer data. */
@Stateless
@RolesAllowed({Roles.OPERATOR, Roles.ADMIN, Roles.SYSTEM})
public class JobReader {

  @PersistenceContext private EntityManager em;
  @Inject private JobScheduleRepository schedules;
  @Inject private JobRunRepository runs;
  @Inject private ServerRepository servers;

  /** All jobs with their schedule and latest run. */
  public List<JobRow> jobs() {
    return schedules.all().stream()
        .map(s -> new JobRow(s.job(), s.timing(), s.isPaused(), s.nextDueAt(), last(s.job())))
        .toList();
  }

  /** One job's time of day, null when it has none. Errors: job.unknown. */
  public LocalTime dailyTime(String job) {
    return schedules.find(job).timing().dailyTime();
  }

  /**
   * Runs, the latest first.
   *
   * @param job its name, null: of all jobs
   */
  public Page<JobRunRow> runs(String job, PageRequest page) {
    String where = job == null ? "" : " where r.job = :job";
    var rows =
        em.createQuery(
            "select r from JobRun r" + where + " order by r.openedAt desc, r.id desc",
            JobRun.class);
    var count = em.createQuery("select count(r) from JobRun r" + where, Long.class);
    if (job != null) {
      rows.setParameter("job", job);
      count.setParameter("job", job);
    }
    rows.setFirstResult(page.first()).setMaxResults(page.size());
    return new Page<>(
        rows.getResultList().stream().map(this::row).toList(), count.getSingleResult());
  }

  /** A run with its executions and report. Errors: run.unknown. */
  public JobRunDetails run(long id) {
    JobRun run = em.find(JobRun.class, id);
    if (run == null) {
      throw new BusinessException("run.unknown", id);
    }
    return new JobRunDetails(
        row(run),
        run.parameters(),
        runs.executions(id).stream().map(JobExecution::row).toList(),
        run.report(),
        refusedCount(id));
  }

  /** The refused lines of a run, in the order of its files. */
  public Page<RefusedRow> refused(long runId, PageRequest page) {
    List<RefusedRow> rows =
        em
            .createQuery(
                "select l from RefusedLine l where l.runId = :run order by l.file, l.line, l.id",
                RefusedLine.class)
            .setParameter("run", runId)
            .setFirstResult(page.first())
            .setMaxResults(page.size())
            .getResultList()
            .stream()
            .map(RefusedLine::row)
            .toList();
    return new Page<>(rows, refusedCount(runId));
  }

  /** The servers and when each was last heard of. */
  public List<ServerRow> servers() {
    return servers.all().stream().map(Server::row).toList();
  }

  private long refusedCount(long runId) {
    return em.createQuery("select count(l) from RefusedLine l where l.runId = :run", Long.class)
        .setParameter("run", runId)
        .getSingleResult();
  }

  private JobRunRow last(String job) {
    return runs(job, PageRequest.top(1)).rows().stream().findFirst().orElse(null);
  }

  private JobRunRow row(JobRun run) {
    return new JobRunRow(
        run.id(),
        run.job(),
        run.businessDate(),
        run.dueAt(),
        run.requestedBy(),
        run.openedAt(),
        run.closedAt(),
        run.total(),
        run.counts(),
        state(run));
  }

  private RunState state(JobRun run) {
    if (!run.isOpen()) {
      return RunState.CLOSED;
    }
    return Standing.of(run, runs.executions(run.id())).state();
  }
}
