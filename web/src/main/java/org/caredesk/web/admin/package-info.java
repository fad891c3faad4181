/**
 * The screens of admins: staff, settings, merchant accounts. Calls the services of those rooms and
 * sees records alone.
 */
package org.caredesk.web.admin;
