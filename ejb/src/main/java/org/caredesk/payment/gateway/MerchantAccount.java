package org.caredesk.payment.gateway;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * The shop's account at a payment processor: which adapter serves it, what that processor can do,
 * and how hard it may be called. Rows are written by migrations and the operator of the database;
 * an account that has no row does not exist.
 */
@Entity
@Table(name = "merchant_account")
public class MerchantAccount {
  @Id private String code;
  private String name;
  private String gateway;
  private String zone;

  @Column(name = "cut_off")
  private LocalTime cutOff;

  private int concurrency;

  @Column(name = "rate_per_second")
  private int ratePerSecond;

  @Column(name = "kill_switch")
  private boolean killSwitch;

  @Column(name = "voidable_in")
  private String voidableIn;

  @Column(name = "refundable_in")
  private String refundableIn;

  @Column(name = "refund_window_days")
  private Integer refundWindowDays;

  @Column(name = "inquire_by_key")
  private boolean inquireByKey;

  @Column(name = "key_lifetime_hours")
  private Integer keyLifetimeHours;

  private boolean asynchronous;

  @Column(name = "settlement_known")
  private boolean settlementKnown;

  private String currency;
  private boolean test;

  @Version private long version;

  protected MerchantAccount() {}

  /** The account as other rooms see it. */
  MerchantAccountFacts facts() {
    return new MerchantAccountFacts(
        code,
        gateway,
        ZoneId.of(zone),
        cutOff,
        concurrency,
        ratePerSecond,
        killSwitch,
        capabilities());
  }

  /** The account as the read page shows it. */
  MerchantAccountRow row() {
    return new MerchantAccountRow(name, facts());
  }

  /** The account as somebody chooses it for an order. */
  MerchantAccountChoice choice(String tokeniseUrl) {
    return new MerchantAccountChoice(code, name, currency, test, killSwitch, tokeniseUrl);
  }

  /** The name of the adapter that serves it. */
  String gateway() {
    return gateway;
  }

  private Capabilities capabilities() {
    return new Capabilities(
        phases(voidableIn),
        phases(refundableIn),
        refundWindowDays,
        inquireByKey,
        keyLifetimeHours == null ? null : Duration.ofHours(keyLifetimeHours),
        asynchronous,
        settlementKnown);
  }

  private static Set<String> phases(String separated) {
    return separated.isBlank() ? Set.of() : Set.of(separated.trim().split("\\s*,\\s*"));
  }
}
