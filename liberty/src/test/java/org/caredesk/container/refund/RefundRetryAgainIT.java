package org.caredesk.container.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.caredesk.batch.TickService;
import org.caredesk.payment.refund.RefundReceipt;
import org.caredesk.payment.refund.RefundRequest;
import org.caredesk.payment.refund.RefundState;
import org.caredesk.shared.Clocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A refund that is due today and cannot be tried when the night's run comes by is tried today. */
class RefundRetryAgainIT extends RefundContainerTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Inject private TickService ticks;
  @Inject private Clocks clocks;

  @BeforeEach
  void onlyTheQueueIsDueByItself() throws SQLException {
    counter.change("update job_schedule set paused = true");
    LocalTime here = LocalTime.ofInstant(clocks.now(), LONDON);
    stage.pass(here.isBefore(LocalTime.of(2, 0)) ? Duration.ofHours(2) : Duration.ZERO);
  }

  @AfterEach
  void everythingMayBeDueAgain() throws SQLException {
    counter.change("update job_schedule set paused = false");
  }

  @Test
  @DisplayName(
      "an attempt whose answer was lost just after the night's run does not miss the next night")
  void aLostAnswerDoesNotMissTheNextNight() throws Exception {
    stage.deadline("PT1S");
    RefundRequest request = stage.dialog(stage.settled("4242", "25.00"), "10.00");
    counter.script(request.requestKey().toString(), "REFUND", "SKIP_SILENT");
    RefundReceipt lost = stage.refund(request);
    assertThat(lost.state()).isEqualTo(RefundState.UNKNOWN);
    for (int asked = 0; asked < 2; asked++) {
      stage.pass(Duration.ofMinutes(6));
      stage.ask();
    }
    assertThat(stage.state(lost.refundId())).isEqualTo("QUEUED");
    // half an hour before the key's day is over, when nobody can say whether it still counts
    stage.pass(Duration.ofMinutes(24 * 60 - 30 - 12));
    nightRuns();
    assertThat(stage.calls(lost.refundId())).isEqualTo(1);
    stage.pass(Duration.ofMinutes(28));
    tick();
    assertThat(dueIn()).isPositive();
    assertThat(stage.calls(lost.refundId())).isEqualTo(1);
    stage.pass(Duration.ofMinutes(3));
    tick();
    awaitPaid(lost.refundId());
    assertThat(stage.calls(lost.refundId())).isEqualTo(2);
  }

  @Test
  @DisplayName("a night that finds the account's breaker open comes back when it has closed")
  void anOpenBreakerCostsNoNight() throws Exception {
    RefundRequest request = stage.dialog(stage.settled("4242", "25.00"), "10.00");
    counter.script(request.requestKey().toString(), "REFUND", "DECLINE_SOFT");
    long refund = stage.refund(request).refundId();
    stage.pass(tomorrowMorning());
    RefundRequest other = stage.dialog(stage.settled("4242", "25.00"), "10.00");
    counter.script(other.requestKey().toString(), "REFUND", "UNAUTHORIZED");
    stage.refund(other);
    nightRuns();
    assertThat(stage.calls(refund)).isEqualTo(1);
    stage.pass(Duration.ofMinutes(31));
    tick();
    awaitPaid(refund);
    assertThat(stage.calls(refund)).isEqualTo(2);
  }

  /** After the time of the night.s run, which is not to come by of its own. */
  private Duration tomorrowMorning() {
    var now = clocks.now().atZone(LONDON);
    return Duration.between(now, now.toLocalDate().plusDays(1).atTime(5, 0).atZone(LONDON));
  }

  /** The night's run comes by, and closes. */
  private void nightRuns() throws Exception {
    counter.change(
        "update job_schedule set paused = false, next_due_at = cast(? as timestamptz) where job ="
            + " 'refund-retry'",
        clocks.now().minusSeconds(1).toString());
    tick();
    await("the night's run closes and leaves the job due in half an hour")
        .atMost(Duration.ofSeconds(60))
        .until(() -> dueIn() > 1700 && dueIn() <= 1800 && stage.number(OPEN_RUNS) == 0);
  }

  private static final String OPEN_RUNS =
      "select count(*) from job_run where job = 'refund-retry' and closed_at is null";

  /** In so many seconds the job is due again. */
  private long dueIn() throws Exception {
    return stage.number(
        "select round(extract(epoch from next_due_at - cast(? as timestamptz))) from job_schedule"
            + " where job = 'refund-retry'",
        clocks.now().toString());
  }

  private void awaitPaid(long refund) {
    await("the money")
        .atMost(Duration.ofSeconds(60))
        .until(() -> stage.state(refund).equals("SUCCEEDED") && stage.number(OPEN_RUNS) == 0);
  }

  private void tick() throws Exception {
    system.call(
        () -> {
          ticks.tick();
          return null;
        });
  }
}
