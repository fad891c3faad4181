/** Orders as agents take them, from the first line to the money, in a real server. */
package org.caredesk.container.entry;
