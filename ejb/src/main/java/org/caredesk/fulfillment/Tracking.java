package org.caredesk.fulfillment;

import java.util.Locale;
import java.util.regex.Pattern;
import org.caredesk.shared.BusinessException;

/**
 * By whom a parcel goes and under which number it can be followed. A number is letters, digits and
 * hyphens; blanks, with which carriers print it in groups, are left out.
 *
 * @param carrier one of the carriers on record
 * @param number the carrier's number; null: sent without one
 */
public record Tracking(String carrier, String number) {

  private static final Pattern NUMBER = Pattern.compile("[A-Z0-9-]{4,60}");

  public Tracking {
    if (carrier == null || carrier.isBlank()) {
      throw new BusinessException("fulfillment.carrier");
    }
    carrier = carrier.strip().toUpperCase(Locale.ROOT);
    number = plain(number);
  }

  private static String plain(String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    String plain = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (!NUMBER.matcher(plain).matches()) {
      throw new BusinessException("fulfillment.tracking", typed.strip());
    }
    return plain;
  }
}
