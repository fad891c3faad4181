/**
 * What must hold when a server dies: real servers in processes of their own, killed at the worst
 * moment. Touches the local stage and reads both ledgers.
 */
package org.caredesk.fault;
