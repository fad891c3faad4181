package org.caredesk.work;

/** Why a person is needed; its words are the message work.KIND. */
public enum WorkKind {
  REFUND_HARD_DECLINE,
  REFUND_HELD,
  REFUND_TAKEN_LATE,
  REFUND_UNKNOWN_LONG,
  REFUND_ABANDONED,
  REFUND_NOT_FINAL,
  PAID_TWICE,
  PAID_AFTER_CANCEL,
  MAIL_UNDELIVERED,
  BLACKLIST_ASKED,
  CHARGE_UNKNOWN_LONG
}
