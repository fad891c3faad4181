/** The job settlement-sync: follows charges and refunds until they are settled, holds no rule. */
package org.caredesk.batch.settlementsync;
