/**
 * The people who work here: who they are, how they sign in, which sessions are open, who is locked
 * out. Knows settings, audit and shared.
 */
package org.caredesk.staff;
