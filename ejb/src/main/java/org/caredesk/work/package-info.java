/**
 * What a person must decide because the house cannot: opened by the rooms above with a plain call,
 * closed with a note. Knows only shared; the customer's name is read by SQL.
 */
package org.caredesk.work;
