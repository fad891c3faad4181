package org.caredesk.payment.gateway;

import java.time.Instant;

/**
 * What a processor gives along to prove a movement later; every part may be null.
 *
 * @param authorizationCode the issuer's code
 * @param retrievalReference the acquirer's retrieval reference
 * @param arn the acquirer's reference number that a cardholder's bank can search by
 * @param networkId the card network's id
 * @param gatewayTime when the processor says that it happened
 * @param rawRedacted its answer with nothing in it that must not be kept
 */
public record Evidence(
    String authorizationCode,
    String retrievalReference,
    String arn,
    String networkId,
    Instant gatewayTime,
    String rawRedacted) {

  /** No evidence at all. */
  public static final Evidence NONE = new Evidence(null, null, null, null, null, null);
}
