package org.caredesk.payment;

/** How an order was paid where no gateway of ours was asked. */
public enum OutsideMethod {
  BANK_TRANSFER,
  CASH,
  CHEQUE,
  /** By the platform where it was sold. */
  MARKETPLACE,
  OTHER
}
