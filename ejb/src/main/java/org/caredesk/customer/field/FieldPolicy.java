package org.caredesk.customer.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.caredesk.shared.BusinessException;

/** What may stand in a field of each kind, and how it is kept: one form for each value. */
public final class FieldPolicy {

  private static final int LONGEST_VALUE = 500;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}([.,]\\d{1,6})?");

  private FieldPolicy() {}

  /**
   * The value as it is kept; empty text means: not known.
   *
   * @param typed as somebody wrote it; in numbers a comma is a decimal sign too
   * @throws BusinessException field.tooLong, field.number, field.date, field.choice (each with the
   *     field's name)
   */
  public static String kept(FilledField field, String typed) {
    String clean = typed == null ? "" : typed.strip();
    if (clean.isEmpty()) {
      return "";
    }
    return switch (field.kind()) {
      case TEXT -> require(clean.length() <= LONGEST_VALUE, clean, "field.tooLong", field);
      case NUMBER ->
          require(NUMBER.matcher(clean).matches(), clean, "field.number", field).replace(',', '.');
      case DATE -> require(isDate(clean), clean, "field.date", field);
      case CHOICE -> require(field.offered().contains(clean), clean, "field.choice", field);
    };
  }

  private static String require(boolean good, String clean, String code, FilledField field) {
    if (!good) {
      throw new BusinessException(code, field.name());
    }
    return clean;
  }

  private static boolean isDate(String text) {
    try {
      return text.length() == 10 && LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** Choices as they are kept: without blanks and doubles. */
  static List<String> choices(List<String> typed) {
    return typed.stream().map(String::strip).filter(one -> !one.isEmpty()).distinct().toList();
  }
}
