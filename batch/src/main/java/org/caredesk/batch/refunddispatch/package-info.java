/** The job refund-dispatch: calls the refund queue and the returns, holds no rule. */
package org.caredesk.batch.refunddispatch;
