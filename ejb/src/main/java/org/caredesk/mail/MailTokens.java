package org.caredesk.mail;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.caredesk.shared.Money;

/**
 * Writes amounts and times as the reader of the mail writes them; everything else stays as it is.
 */
final class MailTokens {

  /** All that a template may ask for. */
  static final Set<String> KNOWN =
      Set.of(
          "customerName",
          "orderNumber",
          "amount",
          "cardBrand",
          "cardLastFour",
          "reason",
          "attempts",
          "link",
          "shopName");

  private final Locale locale;
  private final ZoneId zone;

  MailTokens(String language, ZoneId zone) {
    this.locale = Locale.forLanguageTag(language);
    this.zone = zone;
  }

  Map<String, Object> inWords(Map<String, Object> tokens) {
    Map<String, Object> words = new HashMap<>();
    tokens.forEach((name, value) -> words.put(name, inWords(value)));
    return words;
  }

  private Object inWords(Object value) {
    if (value instanceof Money money) {
      return amount(money);
    }
    if (value instanceof Instant instant) {
      return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
          .withLocale(locale)
          .format(instant.atZone(zone));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(this::inWords).toList();
    }
    return value == null ? "" : value.toString();
  }

  private String amount(Money money) {
    DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(money.minorDigits());
    format.setMaximumFractionDigits(money.minorDigits());
    return format.format(money.amount()) + " " + money.currency();
  }
}
