package org.caredesk.container.retail;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.caredesk.batch.JobDesk;
import org.caredesk.batch.TickService;
import org.caredesk.container.AsAdmin;
import org.caredesk.container.AsSystem;
import org.caredesk.container.payment.Counter;
import org.caredesk.setting.SettingService;
import org.caredesk.shared.Clocks;

/** Days that are lived through: both clocks move on, and the jobs do what they do at that hour. */
@ApplicationScoped
public class RetailDays {
  private static final Duration PATIENCE = Duration.ofMinutes(12);
  private static final String OPEN_RUNS = "select count(*) from job_run where closed_at is null";

  @Inject private RetailLedgers ledgers;
  @Inject private Counter counter;
  @Inject private AsAdmin admin;
  @Inject private AsSystem system;
  @Inject private JobDesk desk;
  @Inject private TickService ticks;
  @Inject private SettingService settings;
  @Inject private Clocks clocks;

  /** Puts both clocks at this time, also back, and lets every job be due. */
  Instant startAt(Instant time) throws SQLException {
    Instant before = clocks.now();
    ledgers.change(
        "update clock_offset set seconds = %d"
            .formatted(Duration.between(clocks.real(), time).toSeconds()));
    clocks.reload();
    counter.pass(Duration.ZERO);
    ledgers.change("update job_run set closed_at = opened_at where closed_at is null");
    ledgers.change("update job_run set due_at = null where due_at >= '" + time + "'");
    ledgers.change(
        "update job_schedule set next_due_at = '"
            + time.plusSeconds(60)
            + "', paused = false where next_due_at is not null and job <> 'refund-retry'");
    ledgers.change(
        "update job_schedule set next_due_at = date_trunc('day', timestamptz '"
            + time
            + "') + interval '1 day 4 hours 30 minutes', paused = false where job ="
            + " 'refund-retry'");
    return before;
  }

  /** How long one call to the gateway may take. */
  void deadline(String span) throws Exception {
    admin.call(
        () -> {
          settings.change(Map.of("gatewayDeadline", span));
          return null;
        });
  }

  /** Starts a job on demand and waits until its run is closed; its id. */
  long run(String job, String location) throws Exception {
    long run = admin.call(() -> desk.start(job, Map.of("location", location)));
    idle();
    return run;
  }

  /** Time goes by; then the tick, and whatever it started, to the end. */
  void pass(Duration time) throws Exception {
    counter.pass(time);
    system.call(
        () -> {
          ticks.tick();
          return null;
        });
    idle();
  }

  private void idle() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> "0".equals(ledgers.ours(OPEN_RUNS)));
  }
}
