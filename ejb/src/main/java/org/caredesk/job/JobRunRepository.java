package org.caredesk.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.caredesk.shared.Args;
import org.caredesk.shared.BusinessException;

/** The rows of runs and executions. */
@ApplicationScoped
class JobRunRepository {

  private static final int RAW_LONGEST = 2000;

  @PersistenceContext private EntityManager em;

  long add(JobRun run) {
    em.persist(run);
    return run.id();
  }

  long add(JobExecution execution) {
    em.persist(execution);
    return execution.id();
  }

  /** The row lock under which executions begin and end, so that the last one to end knows it. */
  JobRun lock(long id) {
    JobRun run = em.find(JobRun.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (run == null) {
      throw new BusinessException("run.unknown", id);
    }
    return run;
  }

  JobExecution execution(long id) {
    return em.find(JobExecution.class, id);
  }

  List<JobExecution> executions(long runId) {
    return em.createQuery(
            "select e from JobExecution e where e.runId = :run order by e.startedAt, e.id",
            JobExecution.class)
        .setParameter("run", runId)
        .getResultList();
  }

  List<JobExecution> alive() {
    return em.createQuery(
            "select e from JobExecution e where e.endedAt is null", JobExecution.class)
        .getResultList();
  }

  List<JobRun> open() {
    return em.createQuery(
            "select r from JobRun r where r.closedAt is null order by r.openedAt", JobRun.class)
        .getResultList();
  }

  List<JobRun> open(String job) {
    return em.createQuery(
            "select r from JobRun r where r.job = :job and r.closedAt is null"
                + " order by r.openedAt",
            JobRun.class)
        .setParameter("job", job)
        .getResultList();
  }

  /**
   * The open run of a scheduled job that a new due time goes on with. One that a person stopped or
   * that broke has had its night: it is closed, and the new night gets a run of its own.
   */
  OptionalLong openToGoOn(String job, Instant now) {
    OptionalLong found = OptionalLong.empty();
    for (JobRun seen : open(job)) {
      JobRun run = lock(seen.id());
      Standing standing = Standing.of(run, executions(run.id()));
      if (run.isOpen() && standing.isOver()) {
        run.note("replaced");
        run.close(now);
      } else if (run.isOpen()) {
        found = OptionalLong.of(run.id());
      }
    }
    return found;
  }

  /** Adds to the counts without a look at the version: every partition of every server does. */
  void count(long executionId, Counts more) {
    em.createNativeQuery(
            "update job_execution set done = done + ?1, failed = failed + ?2 where id = ?3")
        .setParameter(1, more.done())
        .setParameter(2, more.failed())
        .setParameter(3, executionId)
        .executeUpdate();
    em.createNativeQuery(
            "update job_run set done = done + ?1, failed = failed + ?2, skipped = skipped + ?3"
                + " where id = (select run_id from job_execution where id = ?4)")
        .setParameter(1, more.done())
        .setParameter(2, more.failed())
        .setParameter(3, more.skipped())
        .setParameter(4, executionId)
        .executeUpdate();
  }

  /** Sets the counts of the whole run, and of the execution that has made them so. */
  void progress(long executionId, long total, Counts soFar) {
    em.createNativeQuery(
            "with was as (select r.id, r.done, r.failed from job_run r join job_execution e"
                + " on e.run_id = r.id where e.id = ?1), mine as (update job_execution e"
                + " set done = e.done + greatest(0, ?2 - was.done),"
                + " failed = e.failed + greatest(0, ?3 - was.failed) from was where e.id = ?1)"
                + " update job_run r set total = ?5, done = ?2, failed = ?3, skipped = ?4"
                + " from was where r.id = was.id")
        .setParameter(1, executionId)
        .setParameter(2, soFar.done())
        .setParameter(3, soFar.failed())
        .setParameter(4, soFar.skipped())
        .setParameter(5, total)
        .executeUpdate();
  }

  boolean stopRequested(long executionId) {
    return em.createQuery(
            "select r.stopRequested from JobRun r, JobExecution e"
                + " where e.id = :id and r.id = e.runId",
            Boolean.class)
        .setParameter("id", executionId)
        .getSingleResult();
  }

  int endAll(Collection<Long> executions, ExecutionResult how, Instant now) {
    if (executions.isEmpty()) {
      return 0;
    }
    return em.createQuery(
            "update JobExecution e set e.endedAt = :now, e.result = :how"
                + " where e.endedAt is null and e.id in :ids")
        .setParameter("now", now)
        .setParameter("how", how)
        .setParameter("ids", executions)
        .executeUpdate();
  }

  /** A line is reported once per run and reason, however often its file is read again. */
  void refuse(long runId, RefusedLineRequest line) {
    String raw = line.raw();
    em.createNativeQuery(
            "insert into refused_line (id, run_id, file, line, code, args, raw)"
                + " values (nextval('refused_line_seq'), ?1, ?2, ?3, ?4, ?5, ?6)"
                + " on conflict (run_id, file, line, code) do nothing")
        .setParameter(1, runId)
        .setParameter(2, line.file())
        .setParameter(3, line.line())
        .setParameter(4, line.code())
        .setParameter(5, Args.toText(line.args()))
        .setParameter(6, raw == null ? "" : raw.substring(0, Math.min(RAW_LONGEST, raw.length())))
        .executeUpdate();
  }

  /** Deletes the runs closed before a day, with all that hangs on them. */
  int deleteClosedBefore(Instant before) {
    for (String child : List.of("RefusedLine", "JobExecution")) {
      em.createQuery(
              "delete from "
                  + child
                  + " c where c.runId in"
                  + " (select r.id from JobRun r where r.closedAt < :before)")
          .setParameter("before", before)
          .executeUpdate();
    }
    return em.createQuery("delete from JobRun r where r.closedAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
