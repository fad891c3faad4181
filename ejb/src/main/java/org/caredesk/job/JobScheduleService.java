package org.caredesk.job;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.caredesk.audit.AuditService;
import org.caredesk.setting.SettingName;
import org.caredesk.setting.SettingReader;
import org.caredesk.setting.SettingsChanged;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Ref;
import org.caredesk.shared.Roles;

/**
 * When jobs fall due, and who may change that. Any number of servers may look at the same schedule;
 * a due time is claimed by exactly one of them.
 */
@Stateless
@RolesAllowed({Roles.OPERATOR, Roles.ADMIN, Roles.SYSTEM})
public class JobScheduleService {

  @Inject private JobScheduleRepository schedules;
  @Inject private JobRunRepository runs;
  @Inject private SettingReader settings;
  @Inject private AuditService audit;
  @Inject private Clocks clocks;

  /** The jobs whose time has come, oldest first. Jobs without a due time get one here. */
  @RolesAllowed(Roles.SYSTEM)
  public List<DueJob> due() {
    Instant now = clocks.now();
    ZoneId zone = zone();
    schedules
        .unplanned()
        .forEach(
            schedule ->
                JobTimes.next(schedule.timing(), null, now, zone)
                    .ifPresent(first -> schedules.plan(schedule.job(), first)));
    return schedules.due(now).stream()
        .map(schedule -> new DueJob(schedule.job(), schedule.nextDueAt()))
        .toList();
  }

  /**
   * Claims one due time, and opens its run in the same transaction, so that no claimed night is
   * lost with its server. An open run of the job that is alive, or that was lost, is gone on with
   * instead; one that was stopped or broke is closed first.
   *
   * @param due as {@link #due()} gave it
   * @param work whether there is anything to do; without work the time just moves on
   * @return the run to take part in; empty when another server was first or nothing is to be done
   */
  @RolesAllowed(Roles.SYSTEM)
  public OptionalLong claim(DueJob due, boolean work) {
    Timing timing = schedules.find(due.job()).timing();
    Instant now = clocks.now();
    Instant next = JobTimes.next(timing, due.dueAt(), now, zone()).orElse(null);
    if (!schedules.moveOn(due.job(), due.dueAt(), next) || !work) {
      return OptionalLong.empty();
    }
    OptionalLong open = runs.openToGoOn(due.job(), now);
    if (open.isPresent()) {
      return open;
    }
    JobRun run = new JobRun(due.job(), clocks.today(zone()), due.dueAt(), Roles.SYSTEM, now);
    return OptionalLong.of(runs.add(run));
  }

  /**
   * A run has left something undone that belongs to this day: the job is due once more after half
   * an hour, while the merchant's date is the same.
   */
  @RolesAllowed(Roles.SYSTEM)
  public void againToday(String job) {
    JobTimes.againToday(clocks.now(), zone()).ifPresent(due -> schedules.bringForward(job, due));
  }

  /**
   * Moves a daily job to another time of day in the merchant's zone.
   *
   * @throws org.caredesk.shared.BusinessException job.unknown, job.notDaily
   */
  public void changeDailyTime(String job, LocalTime time) {
    JobSchedule schedule = schedules.lock(job);
    LocalTime before = schedule.timing().dailyTime();
    if (time.equals(before)) {
      return;
    }
    schedule.moveTo(time, clocks.now(), zone());
    audit.record("job.time", Ref.JOB, job, before + " → " + time);
  }

  /** From now on the job is not due by itself. Errors: job.unknown, job.onDemand. */
  public void pause(String job) {
    schedules.lock(job).pause();
    audit.record("job.pause", Ref.JOB, job, null);
  }

  /** The job is due again at its next time. Errors: job.unknown. */
  public void resume(String job) {
    schedules.lock(job).resume(clocks.now(), zone());
    audit.record("job.resume", Ref.JOB, job, null);
  }

  /** Times of day are meant in the merchant's zone: when it moves, so do they. */
  public void replan(@Observes SettingsChanged change) {
    if (change.names().contains(SettingName.MERCHANT_ZONE)) {
      schedules.all().forEach(schedule -> schedule.replan(clocks.now(), zone()));
    }
  }

  private ZoneId zone() {
    return settings.get().merchantZone();
  }
}
