/** The job reconcile: asks for every money call that had no final answer, holds no rule. */
package org.caredesk.batch.reconcile;
