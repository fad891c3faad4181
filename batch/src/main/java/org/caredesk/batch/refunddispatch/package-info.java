/** The job refund-dispatch: calls the refund queue, holds no rule. */
package org.caredesk.batch.refunddispatch;
