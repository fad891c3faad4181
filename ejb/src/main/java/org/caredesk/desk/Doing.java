package org.caredesk.desk;

import java.util.UUID;

/**
 * A part of a cancellation in hand.
 *
 * @param key under which the other room knows it
 */
record Doing(CancelPart part, UUID key, String reason, String note) {}
