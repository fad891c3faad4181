package org.caredesk.mail;

import java.util.Locale;

/** What a mail tells; each event has a subject, a text and an HTML template in every language. */
public enum MailEvent {
  /** To the customer: the refund is on its way. */
  REFUND_ACCEPTED,
  /** To the customer: the bank has the money. */
  REFUND_SUCCEEDED,
  /** To the customer: the charge was cancelled before any money moved. */
  VOIDED,
  /** To Notify Emails: three daily tries have failed and the refund has left the queue. */
  REFUND_ABANDONED,
  /** To Notify Emails: for three days nobody could say whether the refund was executed. */
  REFUND_UNKNOWN;

  String template() {
    return name().toLowerCase(Locale.ROOT);
  }
}
