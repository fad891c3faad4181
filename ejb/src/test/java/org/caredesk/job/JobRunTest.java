package org.caredesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caredesk.shared.BusinessException;
import org.junit.jupiter.api.Test;

class JobRunTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final JobRun run =
      new JobRun("refund-retry", LocalDate.of(2026, 11, 23), NOW, "system", NOW);
  private final List<JobExecution> executions = new ArrayList<>();

  @Test
  void a_run_nobody_has_begun_waits_and_may_be_gone_on_with() {
    assertThat(standing().state()).isEqualTo(RunState.WAITING);
    assertThat(standing().isToGoOn()).isTrue();
    assertThat(standing().isOver()).isFalse();
  }

  @Test
  void a_run_somebody_works_on_may_be_joined() {
    begin("a");
    assertThat(standing().state()).isEqualTo(RunState.RUNNING);
    assertThat(standing().isToGoOn()).isTrue();
  }

  @Test
  void a_stop_is_a_flag_until_the_last_execution_has_seen_it() {
    JobExecution a = begin("a");
    run.stop();
    assertThat(standing().state()).isEqualTo(RunState.STOPPING);
    a.end(ExecutionResult.STOPPED, NOW);
    assertThat(standing().state()).isEqualTo(RunState.STOPPED);
    assertThat(standing().isToGoOn()).isFalse();
    assertThat(standing().isOver()).isTrue();
  }

  @Test
  void a_stopped_run_goes_on_only_when_a_person_says_so() {
    begin("a").end(ExecutionResult.STOPPED, NOW);
    run.goOn();
    assertThat(standing().isToGoOn()).isFalse();
    begin("a");
    assertThat(standing().state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void a_broken_run_is_not_tried_again_and_again() {
    begin("a").end(ExecutionResult.FAILED, NOW);
    assertThat(standing().state()).isEqualTo(RunState.FAILED);
    assertThat(standing().isToGoOn()).isFalse();
  }

  @Test
  void a_lost_execution_leaves_its_run_to_whoever_is_alive() {
    begin("a").end(ExecutionResult.LOST, NOW);
    assertThat(standing().state()).isEqualTo(RunState.WAITING);
    assertThat(standing().isToGoOn()).isTrue();
  }

  @Test
  void an_execution_ends_once_and_what_was_lost_stays_lost() {
    JobExecution a = begin("a");
    a.end(ExecutionResult.LOST, NOW);
    a.end(ExecutionResult.COMPLETED, NOW.plusSeconds(60));
    assertThat(a.result()).isEqualTo(ExecutionResult.LOST);
    assertThat(a.endedAt()).isEqualTo(NOW);
  }

  @Test
  void a_closed_run_is_neither_stopped_nor_gone_on_with_nor_closed_again() {
    run.close(NOW);
    assertThatThrownBy(run::stop).isInstanceOf(BusinessException.class);
    assertThatThrownBy(run::goOn).isInstanceOf(BusinessException.class);
    assertThatThrownBy(() -> run.close(NOW)).isInstanceOf(BusinessException.class);
  }

  @Test
  void the_first_to_know_how_much_there_is_is_believed() {
    run.expect(120);
    run.expect(7);
    assertThat(run.total()).isEqualTo(120);
  }

  @Test
  void the_report_keeps_its_lines_with_any_text_in_them() {
    run.note("pace", "load", "a \"quoted\"\nline, with commas");
    run.note("closed");
    assertThat(run.report())
        .containsExactly(
            new ReportLine("pace", List.of("load", "a \"quoted\"\nline, with commas")),
            new ReportLine("closed", List.of()));
  }

  @Test
  void parameters_come_back_as_they_were_given() {
    run.give(Map.of("location", "upload/ä \"b\".zip"));
    assertThat(run.parameters()).isEqualTo(Map.of("location", "upload/ä \"b\".zip"));
  }

  @Test
  void closing_writes_the_report() {
    begin("a").end(ExecutionResult.LOST, NOW);
    begin("b").end(ExecutionResult.COMPLETED, NOW);
    RunReport.close(run, executions, NOW.plusSeconds(20));
    assertThat(run.isOpen()).isFalse();
    assertThat(run.report())
        .containsExactly(new ReportLine("closed", List.of("0", "0", "0", "2", "1", "20", "0")));
  }

  private JobExecution begin(String server) {
    JobExecution execution = new JobExecution(1, server, "system", NOW);
    executions.add(execution);
    return execution;
  }

  private Standing standing() {
    return Standing.of(run, executions);
  }
}
