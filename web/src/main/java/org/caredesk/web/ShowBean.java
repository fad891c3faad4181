package org.caredesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;

/** How values look on the desk: amounts, dates and times, in the member's language and zone. */
@Named("show")
@RequestScoped
public class ShowBean {

  private static final int UNIT_PRICE_DIGITS = 4;
  private static final Pattern MONEY = Pattern.compile("-?\\d{1,15}(\\.\\d{1,4})? [A-Z]{3}");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final Pattern CODE = Pattern.compile("[A-Z]{3,}[A-Z_]*");

  @Inject private MeBean me;
  @Inject private Texts texts;
  @Inject private Clocks clocks;

  /** The figures alone, grouped, with the currency's decimals. */
  public String figures(Money money) {
    NumberFormat format = NumberFormat.getNumberInstance(me.getLocale());
    format.setMinimumFractionDigits(money.minorDigits());
    format.setMaximumFractionDigits(money.minorDigits());
    return format.format(money.amount());
  }

  public String money(Money money) {
    return money == null ? "" : figures(money) + "\u00a0" + money.currency();
  }

  /** A price of one piece, with as many decimals as it needs. */
  public String unitPrice(UnitPrice price) {
    NumberFormat format = NumberFormat.getNumberInstance(me.getLocale());
    format.setMinimumFractionDigits(Money.digitsOf(price.currency()));
    format.setMaximumFractionDigits(UNIT_PRICE_DIGITS);
    return format.format(price.amount());
  }

  public String count(long number) {
    return NumberFormat.getIntegerInstance(me.getLocale()).format(number);
  }

  /** Date and time in the member's zone: 22 Nov 2026 10:42. */
  public String when(Instant instant) {
    return instant == null ? "" : format(instant, "d MMM uuuu HH:mm");
  }

  /** The time of day alone. */
  public String time(Instant instant) {
    return instant == null ? "" : format(instant, "HH:mm");
  }

  /** Shown on hover: seconds and zone. */
  public String exactly(Instant instant) {
    if (instant == null) {
      return "";
    }
    String zone = me.getZone().getDisplayName(TextStyle.FULL, me.getLocale());
    return format(instant, "EEEE d MMMM uuuu HH:mm:ss") + ", " + zone + " (" + me.getZone() + ")";
  }

  public String date(LocalDate date) {
    return date == null ? "" : formatter("d MMM uuuu").format(date);
  }

  /** The member's calendar date of an instant. */
  public String dateOf(Instant instant) {
    return instant == null ? "" : date(day(instant));
  }

  public String month(Instant instant) {
    return instant == null ? "" : format(instant, "MMM uuuu");
  }

  /** The member's calendar day of an instant. */
  public LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, me.getZone());
  }

  /** Today, yesterday, or the date. */
  public String dayName(LocalDate day) {
    LocalDate today = clocks.today(me.getZone());
    if (day.equals(today)) {
      return texts.of("day.today");
    }
    return day.equals(today.minusDays(1)) ? texts.of("day.yesterday") : date(day);
  }

  /** A country by its code, in the member's language. */
  public String country(String code) {
    return code == null ? "" : new Locale("", code).getDisplayCountry(me.getLocale());
  }

  /** A card as it may be shown: brand, first digits, dots, last four. */
  public String card(String brand, String bin, String lastFour) {
    String begin = bin == null || bin.length() < 4 ? "••••" : bin.substring(0, 4);
    String then = bin == null || bin.length() < 6 ? "••" : bin.substring(4, 6);
    return brand + " " + begin + " " + then + "•• •••• " + lastFour;
  }

  /** A value inside a sentence; amounts, dates and codes that were kept as text are read back. */
  public Object argument(Object value) {
    if (value instanceof Money money) {
      return money(money);
    }
    if (value instanceof Instant instant) {
      return when(instant);
    }
    if (value instanceof LocalDate date) {
      return date(date);
    }
    if (value instanceof Enum<?> named) {
      return texts.label(named);
    }
    return value instanceof String text ? written(text) : value == null ? "" : value;
  }

  private String written(String text) {
    if (MONEY.matcher(text).matches()) {
      int space = text.indexOf(' ');
      return money(Money.of(text.substring(0, space), text.substring(space + 1)));
    }
    if (DATE.matcher(text).matches()) {
      return date(LocalDate.parse(text));
    }
    return CODE.matcher(text).matches() ? texts.coded(text) : text;
  }

  private String format(Instant instant, String pattern) {
    return formatter(pattern).format(ZonedDateTime.ofInstant(instant, me.getZone()));
  }

  private DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, me.getLocale());
  }
}
