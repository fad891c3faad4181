package org.caredesk.work;

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
import org.caredesk.shared.BusinessException;

/** A decision that waits for a person. Open once per subject and kind; closed once, with a note. */
@Entity
@Table(name = "work_item")
public class WorkItem {

  private static final int LONGEST_NOTE = 4000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "work_item_seq")
  @SequenceGenerator(name = "work_item_seq", sequenceName = "work_item_seq", allocationSize = 50)
  private Long id;

  @Enumerated(EnumType.STRING)
  private WorkKind kind;

  @Column(name = "subject_type")
  private String subjectType;

  @Column(name = "subject_id")
  private long subjectId;

  @Column(name = "customer_id")
  private Long customerId;

  private String args;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "assigned_to")
  private String assignedTo;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "closed_by")
  private String closedBy;

  @Column(name = "closing_note")
  private String closingNote;

  @Version private long version;

  protected WorkItem() {}

  /** Somebody takes it, so that no two work on the same thing. */
  void take(String who) {
    mustBeOpen();
    assignedTo = who;
  }

  /** Decided: the note says what was done. */
  void close(String who, Instant at, String note) {
    mustBeOpen();
    if (note == null || note.isBlank()) {
      throw new BusinessException("work.emptyNote");
    }
    if (note.length() > LONGEST_NOTE) {
      throw new BusinessException("work.longNote", LONGEST_NOTE);
    }
    closedAt = at;
    closedBy = who;
    closingNote = note.strip();
  }

  private void mustBeOpen() {
    if (closedAt != null) {
      throw new BusinessException("work.closed", closedBy);
    }
  }
}
