package org.caredesk.catalog.coupon;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.LastEdit;
import org.caredesk.shared.Money;

/**
 * Something off an order for whoever knows the code. Its uses are counted here, under its row lock,
 * and a CHECK repeats the limit. It is retired, never deleted: orders used it.
 */
@Entity
@Table(name = "coupon")
public class Coupon {

  private static final int LONGEST_NAME = 120;
  private static final int PERCENT_DIGITS = 4;
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "coupon_seq")
  @SequenceGenerator(name = "coupon_seq", sequenceName = "coupon_seq")
  private Long id;

  private String code;
  private String name;

  @Enumerated(EnumType.STRING)
  private CouponKind kind;

  private BigDecimal amount;
  private BigDecimal percent;
  private BigDecimal minimum;
  private String currency;

  @Column(name = "begins_on")
  private LocalDate beginsOn;

  @Column(name = "ends_on")
  private LocalDate endsOn;

  @Column(name = "limit_in_all")
  private Integer limitInAll;

  @Column(name = "limit_per_customer")
  private Integer limitPerCustomer;

  private int used;
  private boolean active;

  /** Counts edits alone: an order that uses the coupon overtakes no editor. */
  private long edition;

  @Embedded private LastEdit edited;
  @Version private long version;

  protected Coupon() {}

  /** A new coupon, good at once. */
  public Coupon(CouponRequest wanted) {
    this.code = CouponPolicy.codeOf(wanted.code());
    if (!CouponPolicy.isCode(code)) {
      throw new BusinessException("coupon.code");
    }
    this.active = true;
    describe(wanted);
  }

  /** Promises this from now on; its code stays, and so does what orders have had of it. */
  public void describe(CouponRequest wanted) {
    if (wanted.name() == null || wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
      throw new BusinessException("coupon.name", LONGEST_NAME);
    }
    this.name = wanted.name().strip();
    worth(wanted);
    when(wanted.beginsOn(), wanted.endsOn());
    limit(wanted.limitInAll(), wanted.limitPerCustomer());
  }

  private void worth(CouponRequest wanted) {
    Money fixed = wanted.kind() == CouponKind.FIXED ? wanted.amount() : null;
    BigDecimal share = wanted.kind() == CouponKind.PERCENT ? wanted.percent() : null;
    if (wanted.kind() == CouponKind.FIXED && (fixed == null || !fixed.isPositive())) {
      throw new BusinessException("coupon.amount");
    }
    if (wanted.kind() == CouponKind.PERCENT && !isShare(share)) {
      throw new BusinessException("coupon.percent");
    }
    Money least = wanted.minimum();
    if (least != null && !least.isPositive()) {
      throw new BusinessException("coupon.minimum");
    }
    if (fixed != null && least != null && !fixed.currency().equals(least.currency())) {
      throw new BusinessException("money.currencies", fixed.currency(), least.currency());
    }
    this.kind = wanted.kind();
    this.amount = fixed == null ? null : fixed.amount();
    this.percent = share;
    this.minimum = least == null ? null : least.amount();
    this.currency =
        Stream.of(fixed, least)
            .filter(Objects::nonNull)
            .map(Money::currency)
            .findFirst()
            .orElse(null);
  }

  private static boolean isShare(BigDecimal share) {
    return share != null
        && share.signum() > 0
        && share.compareTo(HUNDRED) <= 0
        && share.stripTrailingZeros().scale() <= PERCENT_DIGITS;
  }

  private void when(LocalDate begins, LocalDate ends) {
    if (begins != null && ends != null && ends.isBefore(begins)) {
      throw new BusinessException("coupon.dates", begins);
    }
    this.beginsOn = begins;
    this.endsOn = ends;
  }

  private void limit(Integer inAll, Integer perCustomer) {
    if (inAll != null && inAll < Math.max(1, used)) {
      throw new BusinessException("coupon.limitInAll", used);
    }
    if (perCustomer != null && perCustomer < 1) {
      throw new BusinessException("coupon.limitPerCustomer");
    }
    this.limitInAll = inAll;
    this.limitPerCustomer = perCustomer;
  }

  /**
   * An order takes it.
   *
   * @param today the merchant's day
   * @param usedByCustomer by how many other orders of this customer
   * @throws BusinessException the reason of CouponPolicy why not
   */
  void use(LocalDate today, int usedByCustomer) {
    CouponPolicy.barred(terms(), today, used, usedByCustomer)
        .ifPresent(
            reason -> {
              throw reason;
            });
    used++;
  }

  /** An order that took it came to nothing. */
  void takeBack() {
    used--;
  }

  void retire() {
    this.active = false;
  }

  void restore() {
    this.active = true;
  }

  /** Only who has seen the latest state may change it. */
  void seen(long seenVersion) {
    LastEdit.mustHaveSeen(seenVersion, edition, edited);
  }

  void edited(LastEdit edit) {
    this.edited = edit;
    this.edition++;
  }

  public Long id() {
    return id;
  }

  public CouponTerms terms() {
    return new CouponTerms(
        id == null ? 0 : id,
        edition,
        code,
        name,
        kind,
        money(amount),
        percent,
        money(minimum),
        currency,
        beginsOn,
        endsOn,
        limitInAll,
        limitPerCustomer,
        used,
        active);
  }

  private Money money(BigDecimal value) {
    return value == null ? null : Money.of(value, currency);
  }
}
