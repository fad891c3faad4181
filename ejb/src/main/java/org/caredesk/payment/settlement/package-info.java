/**
 * How far charges and succeeded refunds have settled, learned from the gateway. May touch payment
 * and payment.refund.
 */
package org.caredesk.payment.settlement;
