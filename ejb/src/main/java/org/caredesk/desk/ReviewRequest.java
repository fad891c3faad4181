package org.caredesk.desk;

/**
 * Take the money of an order that was held.
 *
 * @param requestKey made when the page was shown, the same however often it is sent
 * @param chargeId the authorization
 */
public record ReviewRequest(String requestKey, long orderId, long chargeId) {}
