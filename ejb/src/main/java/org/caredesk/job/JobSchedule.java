package org.caredesk.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.caredesk.shared.BusinessException;

/** When a job runs by itself. Its next due time is moved on by whichever server claims it. */
@Entity
@Table(name = "job_schedule")
public class JobSchedule {

  @Id private String job;

  @Column(name = "daily_time")
  private LocalTime dailyTime;

  private String cron;

  @Column(name = "every_seconds")
  private Integer everySeconds;

  private boolean paused;

  @Column(name = "next_due_at")
  private Instant nextDueAt;

  @Version private long version;

  protected JobSchedule() {}

  public String job() {
    return job;
  }

  public Timing timing() {
    return new Timing(dailyTime, cron, everySeconds);
  }

  public boolean isPaused() {
    return paused;
  }

  public Instant nextDueAt() {
    return nextDueAt;
  }

  /** Only a job of one time a day has a time to change. */
  public void moveTo(LocalTime time, Instant now, ZoneId zone) {
    if (dailyTime == null) {
      throw new BusinessException("job.notDaily", job);
    }
    dailyTime = time;
    nextDueAt = paused ? null : JobTimes.next(timing(), null, now, zone).orElse(null);
  }

  /** From now on it is not due by itself; people may still start it. */
  public void pause() {
    if (timing().isOnDemand()) {
      throw new BusinessException("job.onDemand", job);
    }
    paused = true;
    nextDueAt = null;
  }

  /** Due again at its next time; what was missed meanwhile is not made up for. */
  public void resume(Instant now, ZoneId zone) {
    paused = false;
    nextDueAt = JobTimes.next(timing(), null, now, zone).orElse(null);
  }

  /** The merchant's zone has moved: times of day are meant there. */
  public void replan(Instant now, ZoneId zone) {
    if (!paused && timing().everySeconds() == null) {
      nextDueAt = JobTimes.next(timing(), null, now, zone).orElse(null);
    }
  }
}
