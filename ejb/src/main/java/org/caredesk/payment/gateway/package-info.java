/**
 * The port to payment processors and what stands around it: merchant accounts, their capabilities,
 * permits, breaker and deadline. It may touch setting and shared, knows no refund and no charge,
 * and is the only room whose adapters dial out.
 */
package org.caredesk.payment.gateway;
