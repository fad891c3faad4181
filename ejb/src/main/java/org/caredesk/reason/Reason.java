package org.caredesk.reason;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.LastEdit;

/**
 * An entry of a list that a dialog offers. Its code is what rows keep and never changes; its names
 * may. It is retired, never deleted, so that what was told by it stays readable.
 */
@Entity
@Table(name = "reason")
public class Reason {

  private static final int LONGEST_NAME = 80;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reason_seq")
  @SequenceGenerator(name = "reason_seq", sequenceName = "reason_seq")
  private Long id;

  @Enumerated(EnumType.STRING)
  private ReasonList list;

  private String code;

  @Column(name = "name_english")
  private String nameEnglish;

  @Column(name = "name_german")
  private String nameGerman;

  private int place;
  private boolean active;
  @Embedded private LastEdit edited;
  @Version private long version;

  protected Reason() {}

  /** A new entry, offered at once. */
  public Reason(ReasonList list, String code, String nameEnglish, String nameGerman, int place) {
    this.list = list;
    this.code = code;
    this.active = true;
    this.place = place;
    rename(nameEnglish, nameGerman);
  }

  /** Is called so from now on; without a German name the English one is used. */
  public void rename(String english, String german) {
    if (english == null || english.isBlank() || english.length() > LONGEST_NAME) {
      throw new BusinessException("reason.name", LONGEST_NAME);
    }
    boolean none = german == null || german.isBlank();
    if (!none && german.length() > LONGEST_NAME) {
      throw new BusinessException("reason.nameGerman", LONGEST_NAME);
    }
    this.nameEnglish = english.strip();
    this.nameGerman = none ? nameEnglish : german.strip();
  }

  void retire() {
    this.active = false;
  }

  void restore() {
    this.active = true;
  }

  /** Stands there in its list. */
  void stand(int at) {
    this.place = at;
  }

  /** Only who has seen the latest state may change it. */
  void seen(long seenVersion) {
    LastEdit.mustHaveSeen(seenVersion, version, edited);
  }

  void edited(LastEdit edit) {
    this.edited = edit;
  }

  public Long id() {
    return id;
  }

  String code() {
    return code;
  }

  int place() {
    return place;
  }

  boolean isActive() {
    return active;
  }

  ReasonRow row() {
    return new ReasonRow(id == null ? 0 : id, version, list, code, nameEnglish, nameGerman, active);
  }

  /** In the words of the audit. */
  String words() {
    return list
        + " "
        + code
        + " · "
        + nameEnglish
        + " · "
        + nameGerman
        + (active ? " · offered" : " · retired");
  }
}
