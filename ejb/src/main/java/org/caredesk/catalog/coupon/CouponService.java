package org.caredesk.catalog.coupon;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.caredesk.audit.AuditService;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.LastEdit;
import org.caredesk.shared.Ref;

/**
 * Makes, changes and retires coupons, and counts who uses them. Redeeming locks the coupon's row:
 * whoever comes at the same time waits, and is told when it is used up.
 */
@Stateless
@RolesAllowed(ADMIN)
public class CouponService {

  @Inject private CouponRepository coupons;
  @Inject private CouponReader reader;
  @Inject private AuditService audit;
  @Inject private SettingReader settings;
  @Inject private Caller caller;
  @Inject private Clocks clocks;

  /**
   * Counts an order's use, in the transaction that places the order and after the order's lock. The
   * same coupon for the same order again changes nothing, so that a declined order can be completed
   * later.
   *
   * @throws BusinessException coupon.unknown, coupon.retired, coupon.notBegun, coupon.over,
   *     coupon.usedUp, coupon.usedUpByCustomer; coupon.another when the order has another one
   */
  @RolesAllowed({AGENT, ADMIN, SYSTEM})
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void redeem(String code, long customerId, long orderId) {
    Coupon coupon = coupons.toRedeem(CouponPolicy.codeOf(code));
    Optional<CouponUse> standing = coupons.ofOrder(orderId);
    if (standing.isPresent()) {
      if (standing.get().couponId() != coupon.id()) {
        throw new BusinessException("coupon.another");
      }
      return;
    }
    Set<Integer> counted = coupons.counted(coupon.id(), customerId);
    coupon.use(today(), counted.size());
    int nth = CouponRepository.free(counted);
    coupons.add(new CouponUse(coupon.terms(), customerId, orderId, nth, clocks.now()));
  }

  /**
   * The order came to nothing: its use counts no more. Without a use nothing happens. In the
   * caller's transaction, after the order's lock.
   */
  @RolesAllowed({AGENT, ADMIN, SYSTEM})
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void giveBack(long orderId) {
    Optional<Long> couponId = coupons.ofOrder(orderId).map(CouponUse::couponId);
    if (couponId.isEmpty()) {
      return;
    }
    Coupon coupon = coupons.toChange(couponId.get());
    coupons
        .ofOrder(orderId)
        .ifPresent(
            use -> {
              use.giveBack(clocks.now());
              coupon.takeBack();
            });
  }

  /**
   * The order was changed: the use of any other coupon than this one counts no more. In the
   * caller's transaction, after the order's lock.
   *
   * @param code what the order names now, null: none
   */
  @RolesAllowed({AGENT, ADMIN, SYSTEM})
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void giveBackOther(long orderId, String code) {
    if (!reader.codeOf(orderId).equals(Optional.of(CouponPolicy.codeOf(code)))) {
      giveBack(orderId);
    }
  }

  /**
   * Makes a coupon, good at once.
   *
   * @return its id
   * @throws BusinessException coupon.code, coupon.taken, coupon.name, coupon.amount,
   *     coupon.percent, coupon.minimum, coupon.dates, coupon.limitInAll, coupon.limitPerCustomer
   */
  @RolesAllowed({ADMIN, SYSTEM})
  public long add(CouponRequest wanted) {
    Coupon coupon = new Coupon(wanted);
    if (coupons.isTaken(coupon.terms().code())) {
      throw new BusinessException("coupon.taken", coupon.terms().code());
    }
    coupon.edited(edit());
    coupons.add(coupon);
    audit.record("coupon.added", ref(coupon.id()), CouponWords.of(coupon.terms()));
    return coupon.id();
  }

  /**
   * Changes what a coupon promises; its code stays, and so does what orders have had of it.
   *
   * @param version as the editor saw it
   * @throws BusinessException as for a new one; coupon.limitInAll when it is used more often
   *     already; edit.overtaken (who, when) when somebody was faster
   */
  public void change(long id, long version, CouponRequest wanted) {
    change("coupon.changed", id, version, coupon -> coupon.describe(wanted));
  }

  /** No order takes it any more. */
  public void retire(long id, long version) {
    change("coupon.retired", id, version, Coupon::retire);
  }

  /** Orders may take it again. */
  public void restore(long id, long version) {
    change("coupon.restored", id, version, Coupon::restore);
  }

  private void change(String deed, long id, long version, Consumer<Coupon> verb) {
    Coupon coupon = coupons.toChange(id);
    coupon.seen(version);
    String before = CouponWords.of(coupon.terms());
    verb.accept(coupon);
    String after = CouponWords.of(coupon.terms());
    if (!before.equals(after)) {
      coupon.edited(edit());
      audit.record(deed, ref(id), before + " -> " + after);
    }
  }

  private LocalDate today() {
    return clocks.today(settings.get().merchantZone());
  }

  private LastEdit edit() {
    return new LastEdit(caller.name(), clocks.now());
  }

  private static Ref ref(long id) {
    return Ref.of(Ref.COUPON, id);
  }
}
