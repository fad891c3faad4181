package org.caredesk.payment;

/**
 * A charge reached another phase by what the gateway said: what waits for it may go on, or has
 * nothing left to wait for. Told in the same transaction.
 *
 * @param shortOfReserved whether less is left than waiting refunds have reserved
 */
public record ChargePhaseChanged(long chargeId, Phase from, Phase to, boolean shortOfReserved) {}
