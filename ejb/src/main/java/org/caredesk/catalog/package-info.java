/**
 * What the merchant sells and what an order of it costs: products here, coupons, shipping and the
 * tax table in rooms of their own, brought together by quote. Touches setting (the merchant's
 * zone), audit and shared; orders keep their own copy of what was sold, so a price may change at
 * any time.
 */
package org.caredesk.catalog;
