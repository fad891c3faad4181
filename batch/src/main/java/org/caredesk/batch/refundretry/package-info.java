/** The job refund-retry: works the refund queue once a day, holds no rule. */
package org.caredesk.batch.refundretry;
