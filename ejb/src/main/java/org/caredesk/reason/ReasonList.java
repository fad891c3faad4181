package org.caredesk.reason;

/** What a list of reasons is for. */
public enum ReasonList {
  /** Why money goes back. */
  REFUND,
  /** Why an order or a purchase is called off. */
  CANCEL,
  /** Why a customer is barred. */
  BLACKLIST,
  /** Why goods return. */
  RMA,
  /** How a call ended: its disposition. */
  CALL
}
