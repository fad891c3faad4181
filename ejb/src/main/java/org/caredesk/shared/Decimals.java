package org.caredesk.shared;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads amounts as files and gateways write them: digits, a point, no exponent, no grouping. */
final class Decimals {

  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,19}(\\.\\d{1,9})?");

  private Decimals() {}

  static BigDecimal parse(String text) {
    if (text == null || !PLAIN.matcher(text).matches()) {
      throw new BusinessException("money.amount", String.valueOf(text));
    }
    return new BigDecimal(text);
  }
}
