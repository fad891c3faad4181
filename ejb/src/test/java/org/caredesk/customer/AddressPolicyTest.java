package org.caredesk.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "GB, sw1a 1aa, ''",
    "GB, EC1Y8SY, ''",
    "DE, 10115, ''",
    "FR, 75001, ''",
    "NL, 1012ab, ''",
    "PT, 1100-148, ''",
    "US, 10001-1234, NY",
    "CA, k1a0b1, ON",
    "IE, '', ''",
    "HK, '', ''",
    "AE, '', Dubai",
    "VU, '', ''"
  })
  void anAddressAsPeopleOfTheCountryWriteItIsTaken(String country, String code, String state) {
    assertThat(problems(country, code, state)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GB, '', '', postalCode",
    "GB, 12345, '', postalCode",
    "DE, 1011, '', postalCode",
    "US, 1000, NY, postalCode",
    "US, 10001, '', state",
    "AU, 2000, '', state",
    "XX, 1, '', country"
  })
  void whatIsMissingOrLooksWrongIsToldAtItsField(
      String country, String code, String state, String field) {
    assertThat(problems(country, code, state)).containsExactly(field);
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    AddressRequest empty = new AddressRequest(" ", "", null, "", "", "GB");
    assertThat(AddressPolicy.problems(empty))
        .extracting(AddressProblem::field)
        .containsExactly("line1", "postalCode", "city");
  }

  @Test
  void everyExampleLooksAsItsCountrySays() {
    List<AddressFormat> formats =
        Stream.of(Locale.getISOCountries()).map(AddressPolicy::formatOf).toList();
    assertThat(formats)
        .filteredOn(format -> format.postalPattern() != null)
        .hasSizeGreaterThan(40)
        .allMatch(format -> format.postalPattern().matcher(format.postalExample()).matches());
  }

  private static List<String> problems(String country, String code, String state) {
    AddressRequest typed = new AddressRequest("1 High Street", "", "Town", state, code, country);
    return AddressPolicy.problems(typed).stream().map(AddressProblem::field).toList();
  }
}
