/**
 * The jobs tracking-import and returns-import: what a fulfillment house shipped, and what came back
 * to it; call importing, hold no rule.
 */
package org.caredesk.batch.parcelfile;
