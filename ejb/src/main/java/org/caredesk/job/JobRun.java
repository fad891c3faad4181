package org.caredesk.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caredesk.shared.Args;
import org.caredesk.shared.BusinessException;

/**
 * One night's work of a job, whichever servers do it. Open until nothing is left to claim; its
 * counts are added up by all executions.
 */
@Entity
@Table(name = "job_run")
public class JobRun {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "job_run_seq")
  @SequenceGenerator(name = "job_run_seq", sequenceName = "job_run_seq", allocationSize = 50)
  private Long id;

  private String job;

  @Column(name = "business_date")
  private LocalDate businessDate;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "requested_by")
  private String requestedBy;

  private String parameters;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "stop_requested")
  private boolean stopRequested;

  private Long total;
  private long done;
  private long failed;
  private long skipped;
  private String report;
  @Version private long version;

  protected JobRun() {}

  /** A run that fell due by its schedule, or (without a due time) that a person asked for. */
  JobRun(String job, LocalDate businessDate, Instant dueAt, String requestedBy, Instant openedAt) {
    this.job = job;
    this.businessDate = businessDate;
    this.dueAt = dueAt;
    this.requestedBy = requestedBy;
    this.openedAt = openedAt;
  }

  /** What the person who started it gave along; a run keeps them for every execution. */
  void give(Map<String, String> given) {
    parameters = Parameters.toText(given);
  }

  public Long id() {
    return id;
  }

  public String job() {
    return job;
  }

  public LocalDate businessDate() {
    return businessDate;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public String requestedBy() {
    return requestedBy;
  }

  public Map<String, String> parameters() {
    return Parameters.fromText(parameters);
  }

  public Instant openedAt() {
    return openedAt;
  }

  public Instant closedAt() {
    return closedAt;
  }

  public boolean isOpen() {
    return closedAt == null;
  }

  public boolean isStopRequested() {
    return stopRequested;
  }

  public Long total() {
    return total;
  }

  public Counts counts() {
    return new Counts(done, failed, skipped);
  }

  public List<ReportLine> report() {
    return ReportLine.all(report);
  }

  /** A flag that executions find at their next checkpoint. */
  public void stop() {
    requireOpen();
    stopRequested = true;
  }

  /** Takes the flag back, so that a further execution may go on. */
  public void goOn() {
    requireOpen();
    stopRequested = false;
  }

  /** The first execution that knows how much there is says so; later ones know only the rest. */
  public void expect(long items) {
    if (total == null) {
      total = items;
    }
  }

  public void note(String code, String... args) {
    String line = new ReportLine(code, List.of(args)).toText();
    report = report == null ? line : report + "\n" + line;
  }

  public void close(Instant now) {
    requireOpen();
    closedAt = now;
  }

  private void requireOpen() {
    if (closedAt != null) {
      throw new BusinessException("job.closed", job);
    }
  }

  @Override
  public String toString() {
    return job + " " + Args.toText(String.valueOf(id), String.valueOf(businessDate));
  }
}
