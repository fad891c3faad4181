/**
 * Signing in and out, and the check that each request belongs to an open staff session. Calls the
 * staff room alone.
 */
package org.caredesk.web.signin;
