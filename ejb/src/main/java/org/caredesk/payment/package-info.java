/**
 * What customers paid: payments, their charges with the rules of what may be taken and given back,
 * and the journal of every movement. May touch the gateway's calls, order, blacklist, customer,
 * mail, history, work, setting, audit and shared; is called by refund and settlement.
 */
package org.caredesk.payment;
