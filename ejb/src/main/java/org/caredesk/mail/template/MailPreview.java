package org.caredesk.mail.template;

import java.io.Serializable;
import java.util.List;

/**
 * How a mail would look.
 *
 * @param problems why it cannot be written, by field; then there are no words
 * @param html null where there are problems
 * @param leftOut what of the HTML may stand in no mail and is taken out
 */
public record MailPreview(
    List<TemplateProblem> problems, String subject, String text, String html, List<String> leftOut)
    implements Serializable {}
