/** The screen about one order, where an agent can act on it. Asks the order and payment rooms. */
package org.caredesk.web.order;
