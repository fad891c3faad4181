package org.caredesk.mail;

import java.util.List;

/** What the mail server is given. */
record OutgoingMail(
    long id,
    String messageId,
    List<String> to,
    String language,
    String subject,
    String text,
    String html) {}
