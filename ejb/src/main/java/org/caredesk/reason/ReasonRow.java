package org.caredesk.reason;

import java.io.Serializable;
import java.util.Locale;

/**
 * An entry of a list.
 *
 * @param code what rows keep; never changes
 * @param active whether it is offered
 */
public record ReasonRow(
    long id,
    long version,
    ReasonList list,
    String code,
    String nameEnglish,
    String nameGerman,
    boolean active)
    implements Serializable {

  /** Its name in a language; English where there is no other. */
  public String name(Locale locale) {
    return Locale.GERMAN.getLanguage().equals(locale.getLanguage()) ? nameGerman : nameEnglish;
  }
}
