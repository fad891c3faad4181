/**
 * Tests inside a real server: one server and one deployment for all of them. They knock at services
 * in the name of a role and read the database; package-private classes of the application are out
 * of their reach.
 */
package org.caredesk.container;
