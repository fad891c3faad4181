/**
 * The local stage: the embedded database, the mail catcher, and the server as a process, for trying
 * Caredesk out and for its tests. Never part of the EAR; touches nothing of the application.
 */
package org.caredesk.local;
