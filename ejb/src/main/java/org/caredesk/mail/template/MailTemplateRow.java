package org.caredesk.mail.template;

import java.io.Serializable;
import java.time.Instant;
import org.caredesk.mail.MailEvent;

/**
 * Which words an event has in a language.
 *
 * @param version 0 where the shipped words were never edited
 * @param edited false: the shipped words hold
 * @param savedAt null where nobody saved anything yet
 */
public record MailTemplateRow(
    MailEvent event, String language, int version, boolean edited, Instant savedAt, String savedBy)
    implements Serializable {

  static MailTemplateRow shipped(MailEvent event, String language) {
    return new MailTemplateRow(event, language, 0, false, null, null);
  }
}
