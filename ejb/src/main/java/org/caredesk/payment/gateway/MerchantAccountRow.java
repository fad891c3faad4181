package org.caredesk.payment.gateway;

/**
 * A merchant account as the read page lists it.
 *
 * @param name its name for people
 * @param facts everything else
 */
public record MerchantAccountRow(String name, MerchantAccountFacts facts) {}
