package org.caredesk.catalog.coupon;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An order's use of a coupon: the customer's first, second and so on. Two of the same count cannot
 * stand side by side, nor two for one order; given back it counts no more, but stays on record.
 */
@Entity
@Table(name = "coupon_use")
public class CouponUse {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "coupon_use_seq")
  @SequenceGenerator(name = "coupon_use_seq", sequenceName = "coupon_use_seq")
  private Long id;

  @Column(name = "coupon_id")
  private long couponId;

  @Column(name = "customer_id")
  private long customerId;

  @Column(name = "order_id")
  private long orderId;

  private int nth;

  @Column(name = "customer_limit")
  private Integer customerLimit;

  @Column(name = "used_at")
  private Instant usedAt;

  @Column(name = "given_back_at")
  private Instant givenBackAt;

  protected CouponUse() {}

  CouponUse(CouponTerms coupon, long customerId, long orderId, int nth, Instant usedAt) {
    this.couponId = coupon.id();
    this.customerId = customerId;
    this.orderId = orderId;
    this.nth = nth;
    this.customerLimit = coupon.limitPerCustomer();
    this.usedAt = usedAt;
  }

  /** The order came to nothing. */
  void giveBack(Instant at) {
    this.givenBackAt = at;
  }

  long couponId() {
    return couponId;
  }
}
