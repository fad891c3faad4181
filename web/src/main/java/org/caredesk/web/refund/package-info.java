/**
 * The screens about refunds: the dialog that asks for one, those under way, the queue. Asks the
 * refund room; what may be done and what it means is the charge's own word.
 */
package org.caredesk.web.refund;
