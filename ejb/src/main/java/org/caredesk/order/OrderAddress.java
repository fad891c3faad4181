package org.caredesk.order;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caredesk.customer.AddressLine;
import org.caredesk.customer.PostalAddress;
import org.caredesk.shared.BusinessException;

/**
 * An address as it stood when the order was made: a customer who moves does not move what was
 * shipped. Blanks around are taken off; only the country must be known.
 *
 * @param recipient the name above it, with the company behind
 * @param country two letters, ISO 3166
 */
public record OrderAddress(
    String recipient,
    String line1,
    String line2,
    String city,
    String state,
    String postalCode,
    String country)
    implements Serializable {

  private static final int LONGEST_RECIPIENT = 320;
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_CITY = 120;
  private static final int LONGEST_STATE = 80;
  private static final int LONGEST_CODE = 20;

  public OrderAddress {
    recipient = text(recipient, LONGEST_RECIPIENT);
    line1 = text(line1, LONGEST_LINE);
    line2 = text(line2, LONGEST_LINE);
    city = text(city, LONGEST_CITY);
    state = text(state, LONGEST_STATE);
    postalCode = text(postalCode, LONGEST_CODE);
    country = text(country, LONGEST_CODE).toUpperCase(Locale.ROOT);
    if (!PostalAddress.isCountry(country)) {
      throw new BusinessException("customer.country", country);
    }
  }

  private static String text(String typed, int longest) {
    String clean = typed == null ? "" : typed.strip();
    if (clean.length() > longest) {
      throw new BusinessException("customer.tooLong", longest);
    }
    return clean;
  }

  /** Where it is, whoever's name stands above it. */
  public AddressLine place() {
    return new AddressLine(line1, line2, city, state, postalCode, country);
  }

  /** As it stands on a parcel, line by line; what is empty is left out. */
  public List<String> lines() {
    String place = (postalCode + " " + city).strip();
    return Stream.of(recipient, line1, line2, place, state, country)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** In one line, as history and audit tell it. */
  @Override
  public String toString() {
    return Stream.of(recipient, line1, line2, postalCode, city, state, country)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
