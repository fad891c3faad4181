/**
 * What happened to a customer, entry by entry, in the words of the desk. Told by the rooms above
 * with a plain call; knows only shared.
 */
package org.caredesk.history;
