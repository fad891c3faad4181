package org.caredesk.payment;

import org.caredesk.payment.gateway.OperationKind;

/**
 * What is asked about a call.
 *
 * @param reference the gateway's reference of the charge it was about, null for a first sale
 */
record Question(
    long operationId,
    long chargeId,
    OperationKind kind,
    String merchantAccount,
    String key,
    String reference) {

  static Question of(ChargeOperation operation, ChargeRepository charges) {
    Charge charge = operation.charge();
    String reference = charge.gatewayReference();
    if (reference == null && charge.parentChargeId() != null) {
      reference = charges.referenceOf(charge.parentChargeId());
    }
    return new Question(
        operation.id(),
        charge.id(),
        operation.kind(),
        charge.merchantAccount(),
        operation.key(),
        reference);
  }
}
