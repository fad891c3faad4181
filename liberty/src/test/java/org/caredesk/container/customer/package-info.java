/** Tests of what a profile is made of, inside a real server and against the database. */
package org.caredesk.container.customer;
