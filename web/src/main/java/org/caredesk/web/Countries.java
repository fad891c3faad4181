package org.caredesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All countries of ISO 3166 to choose from, by their names in the member's language. */
@Named("countries")
@RequestScoped
public class Countries {

  @Inject private MeBean me;

  private List<Country> all;

  /**
   * A country to choose.
   *
   * @param code two letters
   */
  public record Country(String code, String name) {}

  /** Sorted as people of this language look names up. */
  public List<Country> getAll() {
    if (all == null) {
      Locale language = me.getLocale();
      all =
          Stream.of(Locale.getISOCountries())
              .map(code -> new Country(code, new Locale("", code).getDisplayCountry(language)))
              .sorted(Comparator.comparing(Country::name, Collator.getInstance(language)))
              .toList();
    }
    return all;
  }
}
