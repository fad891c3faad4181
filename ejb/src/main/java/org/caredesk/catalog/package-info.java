/**
 * What the merchant sells, kept plain: a number, a name and a price for one piece. Touches shared
 * alone; orders keep their own copy of what was sold.
 */
package org.caredesk.catalog;
