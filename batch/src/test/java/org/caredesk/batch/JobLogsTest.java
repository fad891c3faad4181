package org.caredesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The batch runtime's logs go with their day, and nothing else goes. */
class JobLogsTest {

  private static final LocalDate BEFORE = LocalDate.parse("2026-11-11");

  @TempDir private Path folder;

  @Test
  void days_long_gone_are_forgotten_with_all_that_is_in_them() throws IOException {
    Path old = log("reconcile/2026-11-10/instance.1/execution.1/refunds/0/part.1.log");
    Path kept = log("reconcile/2026-11-11/instance.9/execution.9/part.1.log");
    Path other = log("reconcile/notes/part.1.log");
    assertThat(JobLogs.forget(folder, BEFORE)).isEqualTo(1);
    assertThat(old).doesNotExist();
    assertThat(folder.resolve("reconcile/2026-11-10")).doesNotExist();
    assertThat(kept).exists();
    assertThat(other).exists();
  }

  @Test
  void a_server_that_never_ran_a_job_has_nothing_to_forget() {
    assertThat(JobLogs.forget(folder.resolve("none"), BEFORE)).isZero();
  }

  private Path log(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "a line");
  }
}
