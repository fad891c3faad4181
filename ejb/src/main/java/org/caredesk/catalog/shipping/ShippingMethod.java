package org.caredesk.catalog.shipping;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.LastEdit;
import org.caredesk.shared.Money;

/**
 * A way to ship, root of its price list. The list begins at 0 and rises, so that every order has a
 * price. It is retired, never deleted.
 */
@Entity
@Table(name = "shipping_method")
public class ShippingMethod {

  private static final int LONGEST_NAME = 80;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shipping_method_seq")
  @SequenceGenerator(name = "shipping_method_seq", sequenceName = "shipping_method_seq")
  private Long id;

  private String name;

  @Enumerated(EnumType.STRING)
  private ShippingBasis basis;

  private String currency;
  private String countries;

  @Column(name = "free_from")
  private BigDecimal freeFrom;

  private boolean active;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "shipping_tier", joinColumns = @JoinColumn(name = "method_id"))
  private List<ShippingTier> tiers = new ArrayList<>();

  @Embedded private LastEdit edited;
  @Version private long version;

  protected ShippingMethod() {}

  /** A new way to ship, offered at once. */
  public ShippingMethod(ShippingRequest wanted) {
    this.active = true;
    describe(wanted);
  }

  /** Is called, goes and costs so from now on; placed orders keep what they were told. */
  public void describe(ShippingRequest wanted) {
    String called = wanted.name();
    if (called == null || called.isBlank() || called.length() > LONGEST_NAME) {
      throw new BusinessException("shipping.name", LONGEST_NAME);
    }
    Money.digitsOf(wanted.currency());
    for (String country : wanted.countries()) {
      if (!COUNTRIES.contains(country)) {
        throw new BusinessException("shipping.country", country);
      }
    }
    Money free = wanted.freeFrom();
    if (free != null && !free.isPositive()) {
      throw new BusinessException("shipping.freeFrom");
    }
    if (free != null && !free.currency().equals(wanted.currency())) {
      throw new BusinessException("money.currencies", wanted.currency(), free.currency());
    }
    this.name = called.strip();
    this.basis = wanted.basis();
    this.currency = wanted.currency();
    this.countries = String.join(" ", new TreeSet<>(wanted.countries()));
    this.freeFrom = free == null ? null : free.amount();
    list(wanted.steps());
  }

  private void list(List<ShippingStep> wanted) {
    List<ShippingStep> steps =
        wanted.stream().sorted(Comparator.comparing(ShippingStep::from)).toList();
    int most = basis == ShippingBasis.FLAT ? 1 : ShippingRequest.MOST_STEPS;
    if (steps.isEmpty() || steps.size() > most || steps.get(0).from().signum() != 0) {
      throw new BusinessException("shipping.steps", most);
    }
    if (steps.stream().map(step -> step.from().stripTrailingZeros()).distinct().count()
        < steps.size()) {
      throw new BusinessException("shipping.stepTwice");
    }
    List<ShippingTier> list = new ArrayList<>();
    for (ShippingStep step : steps) {
      if (step.price().isNegative() || !step.price().currency().equals(currency)) {
        throw new BusinessException("shipping.price", currency);
      }
      list.add(new ShippingTier(step.from(), step.price().amount()));
    }
    if (!same(list)) {
      tiers.clear();
      tiers.addAll(list);
    }
  }

  private boolean same(List<ShippingTier> list) {
    return steps(tiers).equals(steps(list));
  }

  void retire() {
    this.active = false;
  }

  void restore() {
    this.active = true;
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

  public ShippingProfile profile() {
    return new ShippingProfile(
        id == null ? 0 : id,
        version,
        name,
        basis,
        currency,
        countries.isEmpty() ? Set.of() : Set.of(countries.split(" ")),
        steps(tiers),
        freeFrom == null ? null : Money.of(freeFrom, currency),
        active);
  }

  private List<ShippingStep> steps(List<ShippingTier> list) {
    return list.stream()
        .sorted(Comparator.comparing(ShippingTier::above))
        .map(
            tier ->
                new ShippingStep(
                    tier.above().stripTrailingZeros(), Money.of(tier.price(), currency)))
        .toList();
  }

  /** In the words of the audit. */
  String words() {
    StringBuilder words = new StringBuilder(name).append(" · ").append(basis);
    for (ShippingStep step : steps(tiers)) {
      words.append(" · ").append(step.from().toPlainString()).append(": ").append(step.price());
    }
    words.append(freeFrom == null ? "" : " · free from " + Money.of(freeFrom, currency));
    words.append(" · ").append(countries.isEmpty() ? "everywhere" : countries);
    return words.append(active ? " · offered" : " · retired").toString();
  }
}
