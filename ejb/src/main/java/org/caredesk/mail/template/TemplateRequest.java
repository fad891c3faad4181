package org.caredesk.mail.template;

import java.io.Serializable;
import org.caredesk.mail.MailEvent;

/**
 * Words that an admin wrote for an event.
 *
 * @param version the one that was in front of the admin: a later one is not overwritten unseen
 */
public record TemplateRequest(MailEvent event, String language, int version, TemplateWords words)
    implements Serializable {}
