package org.caredesk.customer;

import java.io.Serializable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A postal address as shown; parts that are not known are empty. */
public record AddressLine(
    String line1, String line2, String city, String state, String postalCode, String country)
    implements Serializable {

  /** In one line, as the history tells it. */
  @Override
  public String toString() {
    return Stream.of(line1, line2, (postalCode + " " + city).strip(), state, country)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }
}
