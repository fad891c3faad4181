package org.caredesk.payment.gateway;

/**
 * The question for a call whose answer is missing or not final.
 *
 * @param account the merchant account
 * @param key the key under which it was sent
 * @param kind what was asked for
 * @param chargeReference the processor's reference of the charge; null for a first sale
 */
public record InquiryCall(
    MerchantAccountFacts account, String key, OperationKind kind, String chargeReference) {}
