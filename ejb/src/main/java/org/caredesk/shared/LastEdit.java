package org.caredesk.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Who changed a thing last, and when: what the slower of two editors is told. Nothing known where
 * nobody has changed it since it came in.
 */
@Embeddable
public final class LastEdit {

  @Column(name = "changed_at")
  private Instant at;

  @Column(name = "changed_by")
  private String by;

  protected LastEdit() {}

  public LastEdit(String by, Instant at) {
    this.by = by;
    this.at = at;
  }

  /**
   * Refuses an edit that did not see the latest state.
   *
   * @param seen the version that the editor saw
   * @param now the version that stands
   * @throws BusinessException edit.overtaken (who, when)
   */
  public static void mustHaveSeen(long seen, long now, LastEdit last) {
    if (seen != now) {
      boolean known = last != null && last.by != null;
      throw new BusinessException(
          "edit.overtaken", known ? last.by : Roles.SYSTEM, known ? last.at : "");
    }
  }
}
