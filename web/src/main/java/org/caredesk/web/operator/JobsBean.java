package org.caredesk.web.operator;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caredesk.batch.JobDesk;
import org.caredesk.job.JobReader;
import org.caredesk.job.JobRow;
import org.caredesk.job.JobScheduleService;
import org.caredesk.job.RunState;
import org.caredesk.job.ServerRow;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Notices;

/** All jobs: when they run, how the last run went, and what an operator may do with each. */
@Named("jobs")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class JobsBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private JobReader reader;
  @Inject private JobDesk desk;
  @Inject private JobScheduleService schedules;
  @Inject private Notices notices;

  private final Map<String, String> times = new HashMap<>();
  private final Map<String, String> locations = new HashMap<>();
  private List<JobRow> rows;
  private List<ServerRow> servers;

  /** Reads again; also called by the page while something runs. */
  @PostConstruct
  public void look() {
    rows = reader.jobs();
    servers = reader.servers();
    rows.stream()
        .filter(row -> row.timing().isDaily())
        .forEach(row -> times.put(row.job(), row.timing().dailyTime().toString()));
  }

  void again(@Observes(notifyObserver = Reception.IF_EXISTS) DeskChanged changed) {
    look();
  }

  public void start(JobRow row) {
    String location = locations.getOrDefault(row.job(), "").strip();
    Map<String, String> given = location.isEmpty() ? Map.of() : Map.of("location", location);
    act(() -> desk.start(row.job(), given), "operator.jobs.started", row);
  }

  public void stop(JobRow row) {
    act(() -> desk.stop(row.last().id()), "operator.jobs.stopping", row);
  }

  public void goOn(JobRow row) {
    act(() -> desk.continueRun(row.last().id()), "operator.jobs.started", row);
  }

  public void pause(JobRow row) {
    act(() -> schedules.pause(row.job()), "operator.jobs.pausedNow", row);
  }

  public void resume(JobRow row) {
    act(() -> schedules.resume(row.job()), "operator.jobs.resumed", row);
  }

  /** The time of day, in the merchant's zone, as it was typed. */
  public void changeTime(JobRow row) {
    try {
      LocalTime time = LocalTime.parse(times.get(row.job()));
      act(() -> schedules.changeDailyTime(row.job(), time), "operator.jobs.moved", row);
    } catch (DateTimeParseException e) {
      notices.refused(new BusinessException("job.time", times.get(row.job())));
    }
  }

  private void act(Runnable deed, String done, JobRow row) {
    try {
      deed.run();
      notices.done(done, row.job());
    } catch (BusinessException refusal) {
      notices.refused(refusal);
    }
    look();
  }

  /** Whether the page should look again by itself. */
  public boolean isBusy() {
    return rows.stream().anyMatch(row -> row.last() != null && isMoving(row.last().state()));
  }

  private static boolean isMoving(RunState state) {
    return state == RunState.RUNNING || state == RunState.STOPPING || state == RunState.WAITING;
  }

  public List<JobRow> getRows() {
    return rows;
  }

  public List<ServerRow> getServers() {
    return servers;
  }

  public Map<String, String> getTimes() {
    return times;
  }

  public Map<String, String> getLocations() {
    return locations;
  }
}
