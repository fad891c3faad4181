package org.caredesk.catalog.coupon;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Map;
import java.util.Optional;
import org.caredesk.catalog.TypedPattern;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;

/** Shows coupons and who has used them. */
@Stateless
@RolesAllowed({AGENT, ADMIN, SYSTEM})
public class CouponReader {

  private static final Map<String, String> SORTS =
      Map.of("code", "c.code", "name", "lower(c.name)", "endsOn", "c.endsOn", "used", "c.used");
  private static final String LIKE =
      "function('fold', concat(c.code, ' ', c.name)) like function('fold', :pattern)";

  @PersistenceContext private EntityManager em;

  /** The coupon with this code, in whichever case it was typed. */
  public Optional<CouponTerms> find(String code) {
    return em.createQuery("select c from Coupon c where c.code = :code", Coupon.class)
        .setParameter("code", CouponPolicy.codeOf(code))
        .getResultStream()
        .findFirst()
        .map(Coupon::terms);
  }

  /**
   * How often a coupon is used, the use of one order left out.
   *
   * @param customerId whose uses count, null: nobody's
   * @param exceptOrderId the order that is being priced, null: none
   */
  public CouponUses uses(CouponTerms coupon, Long customerId, Long exceptOrderId) {
    Object[] counted =
        em.createQuery(
                "select sum(case when u.customerId = :customer and u.orderId <> :order then 1 else"
                    + " 0 end), sum(case when u.orderId = :order then 1 else 0 end) from CouponUse"
                    + " u where u.couponId = :coupon and u.givenBackAt is null and (u.customerId ="
                    + " :customer or u.orderId = :order)",
                Object[].class)
            .setParameter("coupon", coupon.id())
            .setParameter("customer", customerId == null ? -1L : customerId)
            .setParameter("order", exceptOrderId == null ? -1L : exceptOrderId)
            .getSingleResult();
    return new CouponUses(coupon.used() - number(counted[1]), number(counted[0]));
  }

  private static int number(Object sum) {
    return sum == null ? 0 : ((Number) sum).intValue();
  }

  /** The code that an order has used, if any. */
  public Optional<String> codeOf(long orderId) {
    return em.createQuery(
            "select c.code from Coupon c, CouponUse u where u.orderId = :order and u.givenBackAt"
                + " is null and c.id = u.couponId",
            String.class)
        .setParameter("order", orderId)
        .getResultStream()
        .findFirst();
  }

  /**
   * One coupon.
   *
   * @throws BusinessException coupon.unknown when none has this id
   */
  @RolesAllowed(ADMIN)
  public CouponTerms terms(long id) {
    Coupon coupon = em.find(Coupon.class, id);
    if (coupon == null) {
      throw new BusinessException("coupon.unknown", String.valueOf(id));
    }
    return coupon.terms();
  }

  /**
   * Coupons whose code or name holds what was typed, by code unless asked otherwise.
   *
   * @param typed without regard to case and accents; blank for all
   */
  @RolesAllowed(ADMIN)
  public Page<CouponTerms> page(String typed, PageRequest wanted) {
    String by = SORTS.getOrDefault(wanted.sort() == null ? "" : wanted.sort(), "c.code");
    String order = " order by " + by + (wanted.descending() ? " desc" : "") + ", c.id";
    var rows =
        about(typed, "select c from Coupon c", order, Coupon.class)
            .setFirstResult(wanted.first())
            .setMaxResults(wanted.size())
            .getResultStream()
            .map(Coupon::terms)
            .toList();
    long total = about(typed, "select count(c) from Coupon c", "", Long.class).getSingleResult();
    return new Page<>(rows, total);
  }

  private <T> TypedQuery<T> about(String typed, String select, String order, Class<T> type) {
    if (typed == null || typed.isBlank()) {
      return em.createQuery(select + order, type);
    }
    return em.createQuery(select + " where " + LIKE + order, type)
        .setParameter("pattern", TypedPattern.within(typed));
  }
}
