package org.caredesk.payment;

import org.caredesk.payment.gateway.OperationKind;

/** Kinds of movements, in the trade's words. */
public enum TransactionType {
  AUTHORIZATION,
  CAPTURE,
  SALE,
  VOID,
  REFUND,
  REFUND_REVERSAL,
  CHARGEBACK,
  CHARGEBACK_REVERSAL;

  /** The movement that a call becomes when it ends. */
  public static TransactionType of(OperationKind kind) {
    return switch (kind) {
      case AUTHORIZE -> AUTHORIZATION;
      case SALE -> SALE;
      case CAPTURE -> CAPTURE;
      case VOID -> VOID;
      case REFUND -> REFUND;
    };
  }
}
