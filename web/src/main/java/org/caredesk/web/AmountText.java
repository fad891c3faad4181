package org.caredesk.web;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

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
