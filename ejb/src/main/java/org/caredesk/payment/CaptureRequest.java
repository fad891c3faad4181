package org.caredesk.payment;

import org.caredesk.shared.Money;

/**
 * Take (part of) what was promised.
 *
 * @param requestKey the asker's own key; the same one again is the same capture
 * @param chargeId the authorized charge; the first one, also for a further capture
 */
public record CaptureRequest(String requestKey, long chargeId, Money amount) {}
