package org.caredesk.payment;

import java.time.Instant;
import org.caredesk.payment.gateway.OperationKind;

/**
 * A call that is on record.
 *
 * @param again whether it was on record before: then it is not made once more
 */
record Opened(
    long operationId,
    long chargeId,
    OperationKind kind,
    String request,
    Instant sendBefore,
    boolean again) {

  static Opened of(ChargeOperation operation, boolean again) {
    return new Opened(
        operation.id(),
        operation.charge().id(),
        operation.kind(),
        operation.request(),
        operation.sendBefore(),
        again);
  }
}
