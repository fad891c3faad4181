package org.caredesk.mail;

/** How a mail stands in the outbox, as those see it who look after it. */
public enum OutboxFilter {
  /** Tried at least once, to be tried again. */
  FAILING("m.state = org.caredesk.mail.MailState.WAITING and m.tries > 0", "m.nextTryAt, m.id"),
  /** Given up: a person must look. */
  REFUSED("m.state = org.caredesk.mail.MailState.FAILED", "m.createdAt desc, m.id desc"),
  /** On its way out for the first time. */
  QUEUED("m.state = org.caredesk.mail.MailState.WAITING and m.tries = 0", "m.nextTryAt, m.id"),
  /** The mail server has it. */
  SENT("m.state = org.caredesk.mail.MailState.SENT", "m.createdAt desc, m.id desc");

  private final String condition;
  private final String order;

  OutboxFilter(String condition, String order) {
    this.condition = condition;
    this.order = order;
  }

  String condition() {
    return condition;
  }

  String order() {
    return order;
  }
}
