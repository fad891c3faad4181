package org.caredesk.web.admin;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.caredesk.catalog.coupon.CouponKind;
import org.caredesk.catalog.coupon.CouponRequest;
import org.caredesk.catalog.coupon.CouponTerms;
import org.caredesk.shared.Money;
import org.caredesk.web.AmountText;

/** The fields of a coupon's dialog, as typed. */
public class CouponForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_NAME = 120;

  private String code;
  private String name;
  private CouponKind kind = CouponKind.PERCENT;
  private String amount;
  private String percent;
  private String minimum;
  private String currency;
  private String beginsOn;
  private String endsOn;
  private String limitInAll;
  private String limitPerCustomer;

  /**
   * The fields as they would be typed for a coupon that is known.
   *
   * @param currency shown where the coupon has none of its own
   */
  static CouponForm of(CouponTerms known, Locale locale, String currency) {
    CouponForm form = new CouponForm();
    form.code = known.code();
    form.name = known.name();
    form.kind = known.kind();
    form.amount = written(known.amount(), locale);
    form.percent = known.percent() == null ? null : AmountText.write(known.percent(), locale);
    form.minimum = written(known.minimum(), locale);
    form.currency = known.currency() == null ? currency : known.currency();
    form.beginsOn = Objects.toString(known.beginsOn(), null);
    form.endsOn = Objects.toString(known.endsOn(), null);
    form.limitInAll = Objects.toString(known.limitInAll(), null);
    form.limitPerCustomer = Objects.toString(known.limitPerCustomer(), null);
    return form;
  }

  private static String written(Money money, Locale locale) {
    return money == null ? null : AmountText.write(money, locale);
  }

  /** What is asked for; what could not be read is told at its field. */
  CouponRequest request(TypedFields read) {
    read.text("code", code, LONGEST_CODE);
    read.text("name", name, LONGEST_NAME);
    String money = read.currency("currency", currency);
    return new CouponRequest(
        code,
        name,
        kind,
        isFixed() && money != null ? read.money("amount", amount, money) : null,
        isShare() ? read.number("percent", percent) : null,
        money == null ? null : read.moneyIfAny("minimum", minimum, money),
        read.dayIfAny("beginsOn", beginsOn),
        read.dayIfAny("endsOn", endsOn),
        read.wholeIfAny("limitInAll", limitInAll),
        read.wholeIfAny("limitPerCustomer", limitPerCustomer));
  }

  public boolean isFixed() {
    return kind == CouponKind.FIXED;
  }

  public boolean isShare() {
    return kind == CouponKind.PERCENT;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public CouponKind getKind() {
    return kind;
  }

  public void setKind(CouponKind kind) {
    this.kind = kind;
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  public String getPercent() {
    return percent;
  }

  public void setPercent(String percent) {
    this.percent = percent;
  }

  public String getMinimum() {
    return minimum;
  }

  public void setMinimum(String minimum) {
    this.minimum = minimum;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public String getBeginsOn() {
    return beginsOn;
  }

  public void setBeginsOn(String beginsOn) {
    this.beginsOn = beginsOn;
  }

  public String getEndsOn() {
    return endsOn;
  }

  public void setEndsOn(String endsOn) {
    this.endsOn = endsOn;
  }

  public String getLimitInAll() {
    return limitInAll;
  }

  public void setLimitInAll(String limitInAll) {
    this.limitInAll = limitInAll;
  }

  public String getLimitPerCustomer() {
    return limitPerCustomer;
  }

  public void setLimitPerCustomer(String limitPerCustomer) {
    this.limitPerCustomer = limitPerCustomer;
  }
}
