/**
 * Who did what to which thing: rows that are written in the same transaction as the deed and never
 * changed. Knows only shared.
 */
package org.caredesk.audit;
