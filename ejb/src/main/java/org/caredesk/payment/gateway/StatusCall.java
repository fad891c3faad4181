package org.caredesk.payment.gateway;

/**
 * The question what the processor's books say about a charge.
 *
 * @param account the merchant account
 * @param chargeReference the processor's reference of the charge
 */
public record StatusCall(MerchantAccountFacts account, String chargeReference) {}
