package org.caredesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.caredesk.batch.JobDesk;
import org.caredesk.batch.TickService;
import org.caredesk.job.DueJob;
import org.caredesk.job.ExecutionResult;
import org.caredesk.job.ExecutionRow;
import org.caredesk.job.JobReader;
import org.caredesk.job.JobRunDetails;
import org.caredesk.job.JobRunService;
import org.caredesk.job.JobScheduleService;
import org.caredesk.job.RunState;
import org.caredesk.shared.BusinessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Runs are claimed once, shared by whichever servers are alive, stopped, gone on with and closed.
 * The other server of these tests is a row: what it would write, they write.
 */
class JobsIT extends ContainerTest {

  private static final String MAILS = "mail-outbox";

  @Resource(lookup = "jdbc/caredesk")
  private DataSource database;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService threads;

  @Inject private AsSystem system;
  @Inject private AsOperator operator;
  @Inject private JobDesk desk;
  @Inject private TickService ticks;
  @Inject private JobReader reader;
  @Inject private JobRunService runs;
  @Inject private JobScheduleService schedules;

  @BeforeEach
  void nothingIsDueByItself() throws SQLException {
    update("update job_schedule set paused = true");
    update("delete from outbox_mail where state = 'WAITING' and message_id like '<jobs-%'");
    // what other tests left in the outbox is not counted here
    update("update outbox_mail set state = 'FAILED' where state = 'WAITING'");
  }

  @AfterEach
  void everythingMayBeDueAgain() throws SQLException {
    update("update job_schedule set paused = false");
  }

  @Test
  void a_due_time_is_claimed_once_however_many_servers_look() throws Exception {
    Instant missed = Instant.parse("2026-01-04T03:00:00Z").plusNanos(System.nanoTime() % 1000000);
    dueSince("purge", missed);
    List<Future<OptionalLong>> claims = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      claims.add(threads.submit(() -> asSystem(this::claimPurge)));
    }
    List<Long> opened = new ArrayList<>();
    for (Future<OptionalLong> claim : claims) {
      claim.get().ifPresent(opened::add);
    }
    assertThat(opened).hasSize(1);
    assertThat(asSystem(() -> schedules.due())).isEmpty();
    assertThat(one("select count(*) from job_run where job = 'purge' and closed_at is null"))
        .isEqualTo("1");
    tick();
    JobRunDetails run = closed(opened.get(0));
    assertThat(run.executions())
        .extracting(ExecutionRow::result)
        .containsExactly(ExecutionResult.COMPLETED);
    assertThat(run.report()).extracting(line -> line.code()).containsExactly("purged", "closed");
  }

  @Test
  void nights_that_were_missed_are_made_up_for_by_one_run() throws Exception {
    dueSince("refund-retry", Instant.parse("2026-02-01T04:30:00Z"));
    long before = Long.parseLong(one("select count(*) from job_run where job = 'refund-retry'"));
    tick();
    tick();
    assertThat(Long.parseLong(one("select count(*) from job_run where job = 'refund-retry'")))
        .isEqualTo(before + 1);
    assertThat(one("select next_due_at > now() from job_schedule where job = 'refund-retry'"))
        .isEqualTo("t");
    closed(Long.parseLong(one("select max(id) from job_run where job = 'refund-retry'")));
  }

  @Test
  void a_run_is_shared_and_closes_when_the_last_execution_has_ended() throws Exception {
    mails(40);
    long run = asSystem(() -> runs.open(MAILS, "olga", Map.of()));
    long other = otherServerJoins(run, "now()");
    tick();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> details(run).executions().stream().filter(e -> e.endedAt() != null).count() == 1);
    JobRunDetails shared = details(run);
    assertThat(shared.run().state()).isEqualTo(RunState.RUNNING);
    assertThat(shared.run().counts().done()).isEqualTo(40);
    assertThat(shared.run().requestedBy()).isEqualTo("olga");
    asSystem(() -> runs.end(other, ExecutionResult.COMPLETED));
    assertThat(details(run).run().state()).isEqualTo(RunState.CLOSED);
  }

  @Test
  void the_run_of_a_server_that_fell_silent_is_gone_on_with() throws Exception {
    mails(20);
    long run = asSystem(() -> runs.open(MAILS, "olga", Map.of()));
    long other = otherServerJoins(run, "now() - interval '3 minutes'");
    tick();
    JobRunDetails after = closed(run);
    assertThat(after.executions()).hasSize(2);
    assertThat(result(after, other)).isEqualTo(ExecutionResult.LOST);
    assertThat(after.run().counts().done()).isEqualTo(20);
  }

  @Test
  void a_run_stops_at_the_next_checkpoint_and_goes_on_when_told() throws Exception {
    mails(600);
    long run = asOperator(() -> desk.start(MAILS, Map.of()));
    asOperator(
        () -> {
          desk.stop(run);
          return null;
        });
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> details(run).run().state() == RunState.STOPPED);
    long sent = details(run).run().counts().done();
    assertThat(sent).isLessThan(600);
    tick();
    assertThat(details(run).executions()).as("nobody goes on by himself").hasSize(1);

    asOperator(
        () -> {
          desk.continueRun(run);
          return null;
        });
    JobRunDetails after = closed(run);
    assertThat(after.run().counts().done()).isEqualTo(600);
    assertThat(after.executions())
        .extracting(ExecutionRow::result)
        .containsExactly(ExecutionResult.STOPPED, ExecutionResult.COMPLETED);
    assertThat(after.executions()).extracting(ExecutionRow::startedBy).containsOnly("operator");
    assertThat(
            one("select count(*) from outbox_mail where message_id like '<jobs-%' and tries > 1"))
        .isEqualTo("0");
  }

  @Test
  void an_operator_moves_pauses_and_resumes_a_job() throws Exception {
    asOperator(
        () -> {
          schedules.resume("refund-retry");
          schedules.changeDailyTime("refund-retry", java.time.LocalTime.of(5, 15));
          return null;
        });
    assertThat(asOperator(() -> reader.dailyTime("refund-retry"))).hasToString("05:15");
    assertThat(
            one(
                "select to_char(next_due_at at time zone 'Europe/London', 'HH24:MI')"
                    + " from job_schedule where job = 'refund-retry'"))
        .isEqualTo("05:15");
    asOperator(
        () -> {
          schedules.pause("refund-retry");
          schedules.changeDailyTime("refund-retry", java.time.LocalTime.of(4, 30));
          return null;
        });
    assertThat(one("select next_due_at from job_schedule where job = 'refund-retry'")).isNull();
    assertThat(refusal(() -> schedules.changeDailyTime("purge", java.time.LocalTime.NOON)))
        .isEqualTo("job.notDaily");
    assertThat(refusal(() -> schedules.pause("import"))).isEqualTo("job.onDemand");
    assertThat(refusal(() -> schedules.resume("nothing"))).isEqualTo("job.unknown");
  }

  @Test
  void a_file_that_is_not_there_is_a_refused_line_and_the_run_closes() throws Exception {
    long run = asOperator(() -> desk.start("import", Map.of("location", "upload/none.zip")));
    JobRunDetails after = closed(run);
    assertThat(after.refusedLines()).isEqualTo(1);
    assertThat(after.parameters()).containsEntry("location", "upload/none.zip");
  }

  private OptionalLong claimPurge() {
    List<DueJob> due = schedules.due();
    return due.isEmpty() ? OptionalLong.empty() : schedules.claim(due.get(0), true);
  }

  private void tick() throws Exception {
    asSystem(
        () -> {
          ticks.tick();
          return null;
        });
  }

  private JobRunDetails closed(long run) {
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> details(run).run().state() == RunState.CLOSED);
    return details(run);
  }

  private JobRunDetails details(long run) {
    try {
      return asOperator(() -> reader.run(run));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static ExecutionResult result(JobRunDetails run, long execution) {
    return run.executions().stream().filter(e -> e.id() == execution).findAny().get().result();
  }

  private String refusal(Runnable act) throws Exception {
    return asOperator(
        () -> {
          try {
            act.run();
            return "";
          } catch (BusinessException e) {
            return e.code();
          }
        });
  }

  private <T> T asSystem(Callable<T> work) throws Exception {
    return system.call(work);
  }

  private <T> T asOperator(Callable<T> work) throws Exception {
    return operator.call(work);
  }

  private void dueSince(String job, Instant due) throws SQLException {
    update("update job_run set closed_at = now() where closed_at is null and job = '" + job + "'");
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update job_schedule set paused = false, next_due_at = ? where job = ?")) {
      statement.setObject(1, OffsetDateTime.ofInstant(due, ZoneOffset.UTC));
      statement.setString(2, job);
      statement.executeUpdate();
    }
  }

  private long otherServerJoins(long run, String heartbeat) throws SQLException {
    update(
        "insert into server (id, started_at, heartbeat_at) values ('other', now(), "
            + heartbeat
            + ") on conflict (id) do update set heartbeat_at = excluded.heartbeat_at");
    String id = one("select nextval('job_execution_seq')");
    update(
        "insert into job_execution (id, run_id, server, started_by, started_at) values ("
            + id
            + ", "
            + run
            + ", 'other', 'system', now())");
    return Long.parseLong(id);
  }

  private void mails(int many) throws SQLException {
    update(
        "insert into outbox_mail (id, message_id, event, recipients, language, subject, text_body,"
            + " html_body, subject_type, subject_id, created_at, next_try_at) select"
            + " nextval('outbox_mail_seq') - mod(n, 50), '<jobs-' || gen_random_uuid() || '@test>',"
            + " 'VOIDED', 'someone@example.com', 'en', 'a test', 'text', '<p>text</p>', 'ORDER', 1,"
            + " now(), now() - interval '1 minute' from generate_series(1, "
            + many
            + ") n");
  }

  private void update(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.executeUpdate();
    }
  }

  private String one(String query) throws SQLException {
    try (Connection connection = database.getConnection();
        ResultSet result = connection.createStatement().executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }
}
