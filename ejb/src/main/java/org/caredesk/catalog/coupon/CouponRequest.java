package org.caredesk.catalog.coupon;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.caredesk.shared.Money;

/**
 * A coupon as an admin describes it. Dates are days of the merchant's zone, both included.
 *
 * @param code what customers say; letters, digits and dashes, without regard to case
 * @param name what it is for, for the desk alone
 * @param amount what a FIXED one takes off, else null
 * @param percent what a PERCENT one takes off, more than 0 and up to 100, else null
 * @param minimum the goods must be worth this much, null: any order
 * @param beginsOn null: at once
 * @param endsOn null: never
 * @param limitInAll how many orders may use it, null: any number
 * @param limitPerCustomer how many orders of one customer, null: any number
 */
public record CouponRequest(
    String code,
    String name,
    CouponKind kind,
    Money amount,
    BigDecimal percent,
    Money minimum,
    LocalDate beginsOn,
    LocalDate endsOn,
    Integer limitInAll,
    Integer limitPerCustomer)
    implements Serializable {}
