package org.caredesk.web;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;

/**
 * Amounts as people type them. 12.50 is twelve and a half where the point is the decimal sign and
 * nothing at all where it is not: a wrong sign is refused, never read as 1250. Groups are taken
 * where they are whole (1,284.50), unless the currency has three decimals and one could be meant.
 */
public final class AmountText {

  private static final int AMBIGUOUS_DIGITS = 3;

  private AmountText() {}

  /**
   * Reads an amount.
   *
   * @param text as typed in this language
   * @throws BusinessException amount.missing, amount.written (an example of how), money.scale where
   *     there are more decimals than the currency has
   */
  public static Money parse(String text, Locale locale, String currency) {
    if (text == null || text.isBlank()) {
      throw new BusinessException("amount.missing");
    }
    DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(locale);
    String typed = text.strip();
    if (!pattern(signs, Money.digitsOf(currency)).matcher(typed).matches()) {
      throw new BusinessException("amount.written", example(locale, currency));
    }
    String plain =
        typed
            .replace(String.valueOf(signs.getGroupingSeparator()), "")
            .replace(signs.getDecimalSeparator(), '.');
    return Money.of(plain, currency);
  }

  /** As it would be typed: no groups, the currency's decimals, the language's decimal sign. */
  public static String write(Money money, Locale locale) {
    char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    return money.amount().toPlainString().replace('.', point);
  }

  /**
   * Reads a price of one piece, with up to four decimals. Groups are not taken: where four decimals
   * are usual, 1.284 could be meant either way.
   *
   * @throws BusinessException amount.missing, amount.written (an example of how), money.scale
   */
  public static UnitPrice unitPrice(String text, Locale locale, String currency) {
    if (text == null || text.isBlank()) {
      throw new BusinessException("amount.missing");
    }
    char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    return plain(text, point)
        .map(plain -> UnitPrice.of(plain, currency))
        .orElseThrow(() -> new BusinessException("amount.written", example(locale, currency)));
  }

  /**
   * Reads a number that is no amount, as a percentage; groups are not taken.
   *
   * @throws BusinessException number.written (an example of how)
   */
  public static BigDecimal number(String text, Locale locale) {
    char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    return plain(text, point)
        .map(BigDecimal::new)
        .orElseThrow(() -> new BusinessException("number.written", "7.25".replace('.', point)));
  }

  /** Written with a point, or nothing where it is no plain number. */
  private static Optional<String> plain(String text, char point) {
    String typed = text == null ? "" : text.strip();
    String form = "\\d{1,12}(" + Pattern.quote(String.valueOf(point)) + "\\d{1,6})?";
    return Optional.of(typed).filter(t -> t.matches(form)).map(t -> t.replace(point, '.'));
  }

  /** A number as it would be typed: as many decimals as it needs. */
  public static String write(BigDecimal number, Locale locale) {
    char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    BigDecimal plain = number.stripTrailingZeros();
    return plain.setScale(Math.max(plain.scale(), 0)).toPlainString().replace('.', point);
  }

  /** A price of one piece as it would be typed: at least the currency's decimals. */
  public static String write(UnitPrice price, Locale locale) {
    char point = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    String shown = price.toString();
    return shown.substring(0, shown.indexOf(' ')).replace('.', point);
  }

  private static String example(Locale locale, String currency) {
    int digits = Money.digitsOf(currency);
    return write(Money.of("12.5".substring(0, digits == 0 ? 2 : 4), currency), locale);
  }

  private static Pattern pattern(DecimalFormatSymbols signs, int digits) {
    String group = Pattern.quote(String.valueOf(signs.getGroupingSeparator()));
    String point = Pattern.quote(String.valueOf(signs.getDecimalSeparator()));
    String whole =
        digits == AMBIGUOUS_DIGITS ? "\\d{1,12}" : "(\\d{1,12}|\\d{1,3}(" + group + "\\d{3}){1,3})";
    return Pattern.compile(whole + "(" + point + "\\d{1,4})?");
  }
}
