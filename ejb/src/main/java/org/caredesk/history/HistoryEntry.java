package org.caredesk.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.caredesk.shared.Args;
import org.caredesk.shared.Ref;

/** One thing that happened to a customer, or one note about them. Append-only. */
@Entity
@Table(name = "history_entry")
public class HistoryEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "history_entry_seq")
  @SequenceGenerator(
      name = "history_entry_seq",
      sequenceName = "history_entry_seq",
      allocationSize = 50)
  private Long id;

  @Column(name = "customer_id")
  private long customerId;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Enumerated(EnumType.STRING)
  private HistoryKind kind;

  private String actor;

  @Column(name = "subject_type")
  private String subjectType;

  @Column(name = "subject_id")
  private Long subjectId;

  private String args;
  private String note;

  protected HistoryEntry() {}

  HistoryEntry(PastEntry past) {
    this.customerId = past.customerId();
    this.occurredAt = past.at();
    this.kind = past.kind();
    this.actor = past.actor();
    this.subjectType = past.subject() == null ? null : past.subject().type();
    this.subjectId = past.subject() == null ? null : past.subject().id();
    this.args = past.args().isEmpty() ? null : Args.toText(past.args());
  }

  /** A note is what a person wrote, kept as written. */
  static HistoryEntry note(long customerId, Ref subject, Instant at, String actor, String text) {
    HistoryEntry entry = new HistoryEntry();
    entry.customerId = customerId;
    entry.occurredAt = at;
    entry.kind = HistoryKind.NOTE;
    entry.actor = actor;
    entry.subjectType = subject == null ? null : subject.type();
    entry.subjectId = subject == null ? null : subject.id();
    entry.note = text;
    return entry;
  }

  HistoryRow row() {
    return new HistoryRow(
        id,
        occurredAt,
        kind,
        actor,
        Ref.ofNullable(subjectType, subjectId),
        Args.fromText(args),
        note);
  }
}
