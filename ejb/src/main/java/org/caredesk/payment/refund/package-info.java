/**
 * Refunds: the intention to give back a part of a charge, the attempts to carry it out, the queue
 * that tries again once a day for three days. May touch the charge and its journal, the gateway's
 * calls, order, customer, mail, history, work, setting, audit and shared.
 */
package org.caredesk.payment.refund;
