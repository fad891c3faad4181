package org.caredesk.mail;

/** Where a mail stands: still to be sent, taken by the mail server, or refused for good. */
public enum MailState {
  WAITING,
  SENT,
  FAILED
}
