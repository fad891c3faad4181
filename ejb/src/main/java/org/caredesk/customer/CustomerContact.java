package org.caredesk.customer;

import java.io.Serializable;
import java.util.List;

/**
 * How a customer is reached; the first mail and the first phone are the ones that are used.
 *
 * @param language of their mails
 */
public record CustomerContact(List<String> emails, List<String> phones, String language)
    implements Serializable {

  public CustomerContact {
    emails = given(emails);
    phones = given(phones);
  }

  private static List<String> given(List<String> typed) {
    return typed.stream()
        .filter(text -> text != null && !text.isBlank())
        .map(String::strip)
        .distinct()
        .toList();
  }

  /** As the history tells it. */
  @Override
  public String toString() {
    return String.join(", ", emails) + " · " + String.join(", ", phones) + " · " + language;
  }
}
