package org.caredesk.payment;

/** What a gateway's reference stands for. */
public enum ReferenceKind {
  CHARGE,
  REFUND,
  CHARGEBACK
}
