package org.caredesk.web.admin;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caredesk.catalog.shipping.ShippingBasis;
import org.caredesk.catalog.shipping.ShippingProfile;
import org.caredesk.catalog.shipping.ShippingRequest;
import org.caredesk.catalog.shipping.ShippingStep;
import org.caredesk.shared.Money;
import org.caredesk.web.AmountText;

/** The fields of a way to ship, as typed. Lines of the price list without a price count nothing. */
public class ShippingForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FIRST = "0";
  private static final int LONGEST_NAME = 80;
  private static final int SHOWN_AT_FIRST = 3;

  /** A line of the price list as typed. */
  public static class Line implements Serializable {

    private static final long serialVersionUID = 1L;

    private String from;
    private String price;

    public String getFrom() {
      return from;
    }

    public void setFrom(String from) {
      this.from = from;
    }

    public String getPrice() {
      return price;
    }

    public void setPrice(String price) {
      this.price = price;
    }

    private boolean isEmpty() {
      return isBlank(from) && isBlank(price);
    }
  }

  private String name;
  private ShippingBasis basis = ShippingBasis.FLAT;
  private String currency;
  private String countries;
  private String freeFrom;
  private final List<Line> lines = new ArrayList<>();
  private int shown = SHOWN_AT_FIRST;

  ShippingForm() {
    for (int line = 0; line < ShippingRequest.MOST_STEPS; line++) {
      lines.add(new Line());
    }
    lines.get(0).setFrom(FIRST);
  }

  /** Shows one empty line more. */
  public void addLine() {
    shown = Math.min(shown + 1, lines.size());
  }

  public boolean isFull() {
    return shown == lines.size();
  }

  /** The fields as they would be typed for a way that is known. */
  static ShippingForm of(ShippingProfile known, Locale locale) {
    ShippingForm form = new ShippingForm();
    form.name = known.name();
    form.basis = known.basis();
    form.currency = known.currency();
    form.countries = String.join(" ", new TreeSet<>(known.countries()));
    form.freeFrom = known.freeFrom() == null ? null : AmountText.write(known.freeFrom(), locale);
    for (int at = 0; at < known.steps().size(); at++) {
      ShippingStep step = known.steps().get(at);
      form.lines.get(at).setFrom(AmountText.write(step.from(), locale));
      form.lines.get(at).setPrice(AmountText.write(step.price(), locale));
    }
    form.shown = Math.max(SHOWN_AT_FIRST, known.steps().size());
    return form;
  }

  /** What is asked for, null where something could not be read: that is told at its field. */
  ShippingRequest request(TypedFields read) {
    read.text("name", name, LONGEST_NAME);
    String money = read.currency("currency", currency);
    if (money == null) {
      return null;
    }
    Money free = read.moneyIfAny("freeFrom", freeFrom, money);
    List<ShippingStep> steps = steps(read, money);
    return read.areAllRight()
        ? new ShippingRequest(name, basis, money, codes(), steps, free)
        : null;
  }

  private List<ShippingStep> steps(TypedFields read, String money) {
    List<ShippingStep> steps = new ArrayList<>();
    for (int at = 0; at < getShown(); at++) {
      Line line = lines.get(at);
      if (at == 0 || !line.isEmpty()) {
        BigDecimal from = isFlat() ? BigDecimal.ZERO : read.number("from" + at, line.getFrom());
        String field = isFlat() ? "price" : "price" + at;
        steps.add(new ShippingStep(from, read.money(field, line.getPrice(), money)));
      }
    }
    return steps;
  }

  private Set<String> codes() {
    return Arrays.stream((countries == null ? "" : countries).split("[,;\\s]+"))
        .filter(code -> !code.isEmpty())
        .map(code -> code.toUpperCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** How many lines of the price list are shown: one where the price depends on nothing. */
  public int getShown() {
    return isFlat() ? 1 : shown;
  }

  public boolean isFlat() {
    return basis == ShippingBasis.FLAT;
  }

  public List<Line> getLines() {
    return lines;
  }

  private static boolean isBlank(String typed) {
    return typed == null || typed.isBlank();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public ShippingBasis getBasis() {
    return basis;
  }

  public void setBasis(ShippingBasis basis) {
    this.basis = basis;
  }

  public String getCurrency() {
    return currency;
  }

  public void setCurrency(String currency) {
    this.currency = currency;
  }

  public String getCountries() {
    return countries;
  }

  public void setCountries(String countries) {
    this.countries = countries;
  }

  public String getFreeFrom() {
    return freeFrom;
  }

  public void setFreeFrom(String freeFrom) {
    this.freeFrom = freeFrom;
  }
}
