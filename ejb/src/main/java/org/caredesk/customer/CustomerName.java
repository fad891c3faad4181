package org.caredesk.customer;

import java.io.Serializable;
import org.caredesk.shared.BusinessException;

/**
 * How a customer is called. Somebody needs at least one of a name and a company; blanks around are
 * taken off.
 *
 * @param first given name, may be empty
 * @param last family name, may be empty
 * @param company null: a private person
 */
public record CustomerName(String first, String last, String company) implements Serializable {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_COMPANY = 200;

  public CustomerName {
    first = trimmed(first, LONGEST_NAME);
    last = trimmed(last, LONGEST_NAME);
    String firm = trimmed(company, LONGEST_COMPANY);
    company = firm.isEmpty() ? null : firm;
    if (first.isEmpty() && last.isEmpty() && company == null) {
      throw new BusinessException("customer.nameless");
    }
  }

  private static String trimmed(String text, int longest) {
    String clean = text == null ? "" : text.strip();
    if (clean.length() > longest) {
      throw new BusinessException("customer.tooLong", longest);
    }
    return clean;
  }

  /** As it is read: the person, with the company behind. */
  @Override
  public String toString() {
    String person = (first + " " + last).strip();
    if (company == null) {
      return person;
    }
    return person.isEmpty() ? company : person + ", " + company;
  }
}
