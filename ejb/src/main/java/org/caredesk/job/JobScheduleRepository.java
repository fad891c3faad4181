package org.caredesk.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.caredesk.shared.BusinessException;

/** The rows of the schedule. */
@ApplicationScoped
class JobScheduleRepository {

  @PersistenceContext private EntityManager em;

  List<JobSchedule> all() {
    return em.createQuery("select s from JobSchedule s order by s.job", JobSchedule.class)
        .getResultList();
  }

  List<JobSchedule> due(Instant now) {
    return em.createQuery(
            "select s from JobSchedule s where s.paused = false"
                + " and s.nextDueAt <= :now order by s.nextDueAt",
            JobSchedule.class)
        .setParameter("now", now)
        .getResultList();
  }

  List<JobSchedule> unplanned() {
    return em.createQuery(
            "select s from JobSchedule s where s.paused = false and s.nextDueAt is null"
                + " and (s.dailyTime is not null or s.cron is not null"
                + " or s.everySeconds is not null)",
            JobSchedule.class)
        .getResultList();
  }

  /** Whether the job is known at all, scheduled or not. */
  JobSchedule find(String job) {
    JobSchedule found = em.find(JobSchedule.class, job);
    if (found == null) {
      throw new BusinessException("job.unknown", job);
    }
    return found;
  }

  JobSchedule lock(String job) {
    find(job);
    return em.find(JobSchedule.class, job, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The one guarded UPDATE by which a due time is claimed: exactly one server gets 1. */
  boolean moveOn(String job, Instant seen, Instant next) {
    return em.createQuery(
                "update JobSchedule s set s.nextDueAt = :next"
                    + " where s.job = :job and s.paused = false and s.nextDueAt = :seen")
            .setParameter("next", next)
            .setParameter("job", job)
            .setParameter("seen", seen)
            .executeUpdate()
        == 1;
  }

  /** Due sooner than planned; a job that is paused, or due sooner still, stays as it is. */
  void bringForward(String job, Instant due) {
    em.createQuery(
            "update JobSchedule s set s.nextDueAt = :due"
                + " where s.job = :job and s.paused = false and s.nextDueAt > :due")
        .setParameter("due", due)
        .setParameter("job", job)
        .executeUpdate();
  }

  /** A new schedule, or one just given a timing, gets its first due time; once, by one server. */
  void plan(String job, Instant first) {
    em.createQuery(
            "update JobSchedule s set s.nextDueAt = :first"
                + " where s.job = :job and s.paused = false and s.nextDueAt is null")
        .setParameter("first", first)
        .setParameter("job", job)
        .executeUpdate();
  }
}
