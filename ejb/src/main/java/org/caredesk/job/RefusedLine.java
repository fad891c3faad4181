package org.caredesk.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.caredesk.shared.Args;

/** A line of a file that was not taken, with the reason and the line as it came. */
@Entity
@Table(name = "refused_line")
public class RefusedLine {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refused_line_seq")
  @SequenceGenerator(
      name = "refused_line_seq",
      sequenceName = "refused_line_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "run_id")
  private long runId;

  private String file;
  private long line;
  private String code;
  private String args;
  private String raw;

  protected RefusedLine() {}

  public RefusedRow row() {
    return new RefusedRow(id, file, line, code, Args.fromText(args), raw);
  }
}
