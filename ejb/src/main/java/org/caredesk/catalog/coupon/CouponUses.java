package org.caredesk.catalog.coupon;

import java.io.Serializable;

/** How many orders use a coupon: in all, and of one customer. */
public record CouponUses(int inAll, int byCustomer) implements Serializable {}
