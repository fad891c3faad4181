/** The job mail-outbox: sends what the outbox holds, holds no rule. */
package org.caredesk.batch.mailoutbox;
