package org.caredesk.search;

import java.io.Serializable;
import java.util.stream.Stream;

/**
 * What somebody typed into the search fields; empty or null: not asked for. The first seven count
 * where the search is restricted.
 */
public record CustomerSearchRequest(
    String orderNumber,
    String firstName,
    String lastName,
    String phone,
    String email,
    String cardBin,
    String cardLastFour,
    String company,
    String address,
    String postalCode,
    String gatewayReference)
    implements Serializable {

  public CustomerSearchRequest {
    orderNumber = clean(orderNumber);
    firstName = clean(firstName);
    lastName = clean(lastName);
    phone = clean(phone);
    email = clean(email);
    cardBin = clean(cardBin);
    cardLastFour = clean(cardLastFour);
    company = clean(company);
    address = clean(address);
    postalCode = clean(postalCode);
    gatewayReference = clean(gatewayReference);
  }

  private static String clean(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /** How many of the first seven fields are filled. */
  long identifying() {
    return Stream.of(orderNumber, firstName, lastName, phone, email, cardBin, cardLastFour)
        .filter(field -> field != null)
        .count();
  }

  /** Whether nothing at all was asked for. */
  public boolean isEmpty() {
    return identifying() == 0
        && company == null
        && address == null
        && postalCode == null
        && gatewayReference == null;
  }
}
