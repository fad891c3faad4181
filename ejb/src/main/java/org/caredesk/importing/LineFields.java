package org.caredesk.importing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;

/** The fields of a line by the names of the header, each read for what it must be. */
final class LineFields {

  private static final char UNREADABLE = '\uFFFD';

  private final Map<String, Integer> header;
  private final List<String> fields;

  LineFields(Map<String, Integer> header, List<String> fields) {
    if (fields.size() != header.size()) {
      throw new BusinessException("import.columns", header.size(), fields.size());
    }
    for (String field : fields) {
      if (field.indexOf(UNREADABLE) >= 0 || field.indexOf('\u0000') >= 0) {
        throw new BusinessException("import.encoding");
      }
    }
    this.header = header;
    this.fields = fields;
  }

  /** As it stands, empty when the column is optional and absent. */
  String text(String column, int longest) {
    Integer at = header.get(column);
    String text = at == null ? "" : fields.get(at).strip();
    if (text.length() > longest) {
      throw new BusinessException("import.tooLong", column, longest);
    }
    return text;
  }

  String required(String column, int longest) {
    String text = text(column, longest);
    if (text.isEmpty()) {
      throw new BusinessException("import.missing", column);
    }
    return text;
  }

  String oneOf(String column, Set<String> allowed) {
    String text = required(column, 40);
    if (!allowed.contains(text)) {
      throw new BusinessException("import.value", column, text);
    }
    return text;
  }

  String currency(String column) {
    String text = required(column, 40);
    Money.digitsOf(text);
    return text;
  }

  /** An amount that is not negative, exact in the currency's minor unit. */
  String amount(String column, String currency) {
    Money amount = Money.of(required(column, 40), currency);
    if (amount.isNegative()) {
      throw new BusinessException("import.negative", column, amount.amount());
    }
    return amount.amount().toPlainString();
  }

  /** A price of one piece: up to four decimals, may be 0. */
  String price(String column, String currency) {
    return UnitPrice.of(required(column, 40), currency).amount().toPlainString();
  }

  /** A whole number above zero. */
  String count(String column) {
    try {
      BigDecimal number = new BigDecimal(required(column, 20));
      if (number.signum() > 0) {
        return Integer.toString(number.intValueExact());
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // falls through: refused in the trade's words
    }
    throw new BusinessException("import.count", column, text(column, 20));
  }

  String instant(String column) {
    String text = required(column, 40);
    try {
      return Instant.parse(text).toString();
    } catch (DateTimeException e) {
      throw new BusinessException("import.instant", column, text);
    }
  }

  String instantOrNull(String column) {
    return text(column, 40).isEmpty() ? null : instant(column);
  }
}
