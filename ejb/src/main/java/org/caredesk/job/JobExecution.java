package org.caredesk.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One server's part in a run. At most one is alive per run and server. */
@Entity
@Table(name = "job_execution")
public class JobExecution {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "job_execution_seq")
  @SequenceGenerator(
      name = "job_execution_seq",
      sequenceName = "job_execution_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "run_id")
  private long runId;

  private String server;

  @Column(name = "batch_execution")
  private Long batchExecution;

  @Column(name = "started_by")
  private String startedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  private ExecutionResult result;

  private long done;
  private long failed;
  @Version private long version;

  protected JobExecution() {}

  JobExecution(long runId, String server, String startedBy, Instant startedAt) {
    this.runId = runId;
    this.server = server;
    this.startedBy = startedBy;
    this.startedAt = startedAt;
  }

  public Long id() {
    return id;
  }

  public long runId() {
    return runId;
  }

  public String server() {
    return server;
  }

  public boolean isAlive() {
    return endedAt == null;
  }

  public Instant endedAt() {
    return endedAt;
  }

  public ExecutionResult result() {
    return result;
  }

  /** The name the server's batch runtime knows it by. */
  public void runsAs(long batch) {
    batchExecution = batch;
  }

  /** The first end counts: what was given up as lost stays so, even if it speaks again. */
  public void end(ExecutionResult how, Instant now) {
    if (endedAt == null) {
      endedAt = now;
      result = how;
    }
  }

  public ExecutionRow row() {
    return new ExecutionRow(
        id, server, batchExecution, startedBy, startedAt, endedAt, result, done, failed);
  }
}
