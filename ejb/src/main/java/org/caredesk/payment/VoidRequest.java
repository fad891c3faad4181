package org.caredesk.payment;

/**
 * Call off a whole charge before it settles.
 *
 * @param requestKey the asker's own key; the same one again is the same void
 * @param seenVersion the charge's version that the asker saw; null where nobody looked
 */
public record VoidRequest(String requestKey, long chargeId, Long seenVersion) {}
