package org.caredesk.blacklist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.caredesk.shared.BusinessException;

/**
 * One thing by which somebody barred is known again, why and since when. Holds until it is
 * released, once and with a note; never deleted.
 */
@Entity
@Table(name = "blacklist_entry")
public class BlacklistEntry {

  private static final int LONGEST_WORDS = 500;

  @Id private Long id;

  @Enumerated(EnumType.STRING)
  private BlacklistKind kind;

  private String shown;

  @Column(name = "customer_id")
  private Long customerId;

  @Column(name = "released_at")
  private Instant releasedAt;

  @Column(name = "released_by")
  private String releasedBy;

  @Column(name = "release_note")
  private String releaseNote;

  @Version private long version;

  protected BlacklistEntry() {}

  /**
   * It bars nobody from now on.
   *
   * @throws BusinessException blacklist.released (by whom, when) when it does not hold any more
   */
  void release(String who, Instant at, String note) {
    if (releasedAt != null) {
      throw new BusinessException("blacklist.released", releasedBy, releasedAt);
    }
    releaseNote = words(note);
    releasedAt = at;
    releasedBy = who;
  }

  /**
   * What somebody gives as a reason.
   *
   * @throws BusinessException blacklist.noReason, blacklist.longReason
   */
  static String words(String typed) {
    String words = typed == null ? "" : typed.strip();
    if (words.isEmpty()) {
      throw new BusinessException("blacklist.noReason");
    }
    if (words.length() > LONGEST_WORDS) {
      throw new BusinessException("blacklist.longReason", LONGEST_WORDS);
    }
    return words;
  }

  BlacklistKind kind() {
    return kind;
  }

  String shown() {
    return shown;
  }

  Long customerId() {
    return customerId;
  }
}
