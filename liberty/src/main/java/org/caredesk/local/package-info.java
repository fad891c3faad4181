/**
 * The local stage: the embedded database, the simulated gateway and the mail catcher for trying
 * Caredesk out and for its tests. Never part of the EAR.
 */
package org.caredesk.local;
