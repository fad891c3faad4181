package org.caredesk.catalog.tax;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.LastEdit;

/**
 * The share that falls to a country or a state of it. Orders keep the amount, not the row: it may
 * be removed.
 */
@Entity
@Table(name = "tax_rate")
public class TaxRate {

  private static final int LONGEST_STATE = 60;
  private static final int DECIMALS = 4;
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tax_rate_seq")
  @SequenceGenerator(name = "tax_rate_seq", sequenceName = "tax_rate_seq")
  private Long id;

  private String country;
  private String state;
  private BigDecimal percent;

  @Column(name = "shipping_taxed")
  private boolean shippingTaxed;

  @Embedded private LastEdit edited;
  @Version private long version;

  protected TaxRate() {}

  public TaxRate(TaxRequest wanted) {
    describe(wanted);
  }

  /** Falls there and so much from now on; placed orders keep what they were told. */
  public void describe(TaxRequest wanted) {
    if (wanted.country() == null || !COUNTRIES.contains(wanted.country())) {
      throw new BusinessException("tax.country", String.valueOf(wanted.country()));
    }
    String part = wanted.state() == null ? "" : wanted.state().strip();
    if (part.length() > LONGEST_STATE) {
      throw new BusinessException("tax.state", LONGEST_STATE);
    }
    BigDecimal share = wanted.percent();
    if (share == null
        || share.signum() < 0
        || share.compareTo(HUNDRED) > 0
        || share.stripTrailingZeros().scale() > DECIMALS) {
      throw new BusinessException("tax.percent");
    }
    this.country = wanted.country();
    this.state = part;
    this.percent = share;
    this.shippingTaxed = wanted.shippingTaxed();
  }

  /** Only who has seen the latest state may change it. */
  void seen(long seenVersion) {
    LastEdit.mustHaveSeen(seenVersion, version, edited);
  }

  void edited(LastEdit edit) {
    this.edited = edit;
  }

  public Long id() {
    return id;
  }

  String country() {
    return country;
  }

  String state() {
    return state;
  }

  TaxTerms terms() {
    return new TaxTerms(percent, shippingTaxed);
  }

  TaxRow row() {
    return new TaxRow(id, version, country, state, percent, shippingTaxed);
  }

  /** In the words of the audit. */
  String words() {
    return country
        + (state.isEmpty() ? "" : " " + state)
        + " · "
        + percent.stripTrailingZeros().toPlainString()
        + " %"
        + (shippingTaxed ? " · shipping too" : " · not on shipping");
  }
}
