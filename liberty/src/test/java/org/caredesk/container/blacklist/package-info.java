/** The blacklist in a real server: who may bar, what is known again, what is stopped. */
package org.caredesk.container.blacklist;
