package org.caredesk.catalog.coupon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.caredesk.shared.BusinessException;

/** Where coupons and their uses are kept. */
@ApplicationScoped
class CouponRepository {

  @PersistenceContext private EntityManager em;

  /** Locked until the transaction ends: after the order, never before it. */
  Coupon toChange(long id) {
    Coupon coupon = em.find(Coupon.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (coupon == null) {
      throw new BusinessException("coupon.unknown", String.valueOf(id));
    }
    return coupon;
  }

  /** Locked until the transaction ends: after the order, never before it. */
  Coupon toRedeem(String code) {
    return em.createQuery("select c.id from Coupon c where c.code = :code", Long.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst()
        .map(this::toChange)
        .orElseThrow(() -> new BusinessException("coupon.unknown", code));
  }

  boolean isTaken(String code) {
    return !em.createQuery("select 1 from Coupon c where c.code = :code")
        .setParameter("code", code)
        .getResultList()
        .isEmpty();
  }

  void add(Coupon coupon) {
    em.persist(coupon);
  }

  /** The use that an order makes of a coupon now. */
  Optional<CouponUse> ofOrder(long orderId) {
    return em.createQuery(
            "select u from CouponUse u where u.orderId = :order and u.givenBackAt is null",
            CouponUse.class)
        .setParameter("order", orderId)
        .getResultStream()
        .findFirst();
  }

  /** Which of a customer's uses of a coupon count, under the coupon's lock. */
  Set<Integer> counted(long couponId, long customerId) {
    return Set.copyOf(
        em.createQuery(
                "select u.nth from CouponUse u where u.couponId = :coupon and u.customerId ="
                    + " :customer and u.givenBackAt is null",
                Integer.class)
            .setParameter("coupon", couponId)
            .setParameter("customer", customerId)
            .getResultList());
  }

  /** The smallest count that is free: a use given back leaves its place to the next. */
  static int free(Set<Integer> counted) {
    return IntStream.iterate(1, nth -> nth + 1)
        .filter(nth -> !counted.contains(nth))
        .findFirst()
        .orElseThrow();
  }

  void add(CouponUse use) {
    em.persist(use);
    em.flush(); // whoever is refused by the database shall be so here, not at the commit
  }
}
