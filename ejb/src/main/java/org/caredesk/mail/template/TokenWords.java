package org.caredesk.mail.template;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caredesk.mail.MailToken;
import org.caredesk.mail.MailTokens;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;

/**
 * Writes amounts and times as the reader of the mail writes them; everything else stays as it is.
 */
final class TokenWords {

  private static final int PRICE_DIGITS = 4;

  private final Locale locale;
  private final ZoneId zone;

  TokenWords(String language, ZoneId zone) {
    this.locale = language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
    this.zone = zone;
  }

  Map<String, Object> of(MailTokens tokens) {
    return inWords(tokens.values());
  }

  private Map<String, Object> inWords(Map<MailToken, Object> values) {
    Map<String, Object> words = new HashMap<>();
    values.forEach((token, value) -> words.put(token.written(), inWords(value)));
    return words;
  }

  private Object inWords(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(MailTokens.class::cast).map(this::of).toList();
    }
    if (value instanceof Money money) {
      return amount(money);
    }
    if (value instanceof UnitPrice price) {
      return price(price);
    }
    if (value instanceof Instant instant) {
      return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
          .withLocale(locale)
          .format(instant.atZone(zone));
    }
    if (value instanceof LocalDate date) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
    }
    return value.toString();
  }

  private String amount(Money money) {
    return figures(money.minorDigits(), money.minorDigits()).format(money.amount())
        + " "
        + money.currency();
  }

  private String price(UnitPrice price) {
    return figures(Money.digitsOf(price.currency()), PRICE_DIGITS).format(price.amount())
        + " "
        + price.currency();
  }

  private DecimalFormat figures(int least, int most) {
    DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(least);
    format.setMaximumFractionDigits(most);
    return format;
  }
}
