package org.caredesk.payment.refund;

/** What settled an attempt. */
public enum AttemptEnd {
  /** The gateway's answer to the call itself, or that nothing was sent. */
  ANSWER,
  /** The gateway's answer to an inquiry, or that it twice knew nothing of it. */
  INQUIRY,
  /** A person with evidence. */
  RULING
}
