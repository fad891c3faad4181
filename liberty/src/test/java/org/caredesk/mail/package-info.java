/**
 * Tests of the outbox against real mail servers: one that takes everything, one that refuses, and
 * none at all.
 */
package org.caredesk.mail;
