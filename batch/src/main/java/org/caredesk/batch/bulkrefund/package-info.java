/**
 * The job bulk-refund: reads a file of requests and sends each line once; calls importing and the
 * refund room, holds no rule.
 */
package org.caredesk.batch.bulkrefund;
