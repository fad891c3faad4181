/**
 * Coupons: what they take off, for whom, when and how often. An order's use of one is counted under
 * the coupon's row lock, and the database repeats both limits.
 */
package org.caredesk.catalog.coupon;
