/**
 * The real year of a real shop, lived through in the server: imported, its refunds sent against a
 * seeded mix of troubles, and every night after that until nothing is open.
 */
package org.caredesk.container.retail;
