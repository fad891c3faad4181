package org.caredesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.batch.runtime.BatchStatus;
import java.util.Arrays;
import org.caredesk.job.Counts;
import org.caredesk.job.ExecutionResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkSharesTest {

  @ParameterizedTest
  @CsvSource({"0,8,1", "1,8,1", "4,8,1", "5,8,2", "29,8,8", "100000,8,8", "100000,1,1"})
  void as_many_threads_as_there_is_work_for_and_never_more_than_allowed(
      long items, int most, int threads) {
    assertThat(WorkShares.threads(items, most)).isEqualTo(threads);
  }

  @Test
  void each_item_is_counted_as_what_became_of_it() {
    Counts counts =
        Arrays.stream(new Did[] {Did.DONE, Did.DONE, Did.FAILED, Did.SKIPPED})
            .map(Did::count)
            .reduce(Counts.NONE, Counts::plus);
    assertThat(counts).isEqualTo(new Counts(2, 1, 1));
    assertThat(counts.all()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "STARTED,COMPLETED",
    "COMPLETED,COMPLETED",
    "FAILED,FAILED",
    "ABANDONED,FAILED",
    "STOPPED,STOPPED",
    "STOPPING,STOPPED",
    "STARTING,COMPLETED"
  })
  void an_execution_ends_as_the_batch_runtime_says(BatchStatus status, ExecutionResult result) {
    assertThat(RunWatch.result(status)).isEqualTo(result);
  }
}
