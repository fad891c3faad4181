package org.caredesk.mail.template;

import java.io.Serializable;
import java.util.List;

/**
 * A template as its page shows it.
 *
 * @param words what holds now
 * @param earlier all versions that were saved, the latest first
 */
public record MailTemplateDetails(
    MailTemplateRow row, TemplateWords words, List<MailTemplateRow> earlier)
    implements Serializable {}
