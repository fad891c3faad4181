package org.caredesk.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.caredesk.shared.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTest {

  private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

  private static AddressRequest in(String country) {
    return new AddressRequest("1 High Street", "", "Town", "", "AB1 2CD", country);
  }

  private static Customer from(String country) {
    return new Customer("1", new CustomerName("Chloé", "Lefèvre", null), null, in(country), THEN);
  }

  @Test
  void somebodyNeedsANameOrACompany() {
    assertThatThrownBy(() -> new CustomerName(" ", null, ""))
        .isInstanceOf(BusinessException.class)
        .hasMessageContaining("customer.nameless");
    assertThat(new CustomerName("", "", "Acme Ltd")).hasToString("Acme Ltd");
    assertThat(new CustomerName(" Ana ", "Bell", "Acme Ltd")).hasToString("Ana Bell, Acme Ltd");
  }

  @ParameterizedTest
  @CsvSource({"DE,de", "AT,de", "CH,de", "GB,en", "FR,en"})
  void theCountrySaysTheLanguageOfTheMails(String country, String language) {
    assertThat(from(country).language()).isEqualTo(language);
  }

  @Test
  void aCountryMustExist() {
    assertThatThrownBy(() -> from("XX")).hasMessageContaining("customer.country");
    assertThatThrownBy(() -> from("")).hasMessageContaining("customer.country");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.co",
        "chloe.lefevre+shop@mail.example.org",
        "ümlaut@münchen.example",
        "x@1-a.io"
      })
  void anAddressThatAMailServerCouldTakeIsAccepted(String address) {
    assertThat(MailAddressPolicy.accepts(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a@b",
        "a b@c.de",
        "a@b..de",
        ".a@b.de",
        "a.@b.de",
        "a@-b.de",
        "a@b.de,c@d.de",
        "a@@b.de",
        "<a@b.de>"
      })
  void whatNoMailServerTakesIsRefused(String address) {
    Customer customer = from("GB");
    assertThat(MailAddressPolicy.accepts(address)).isFalse();
    if (!address.isEmpty()) {
      assertThatThrownBy(() -> customer.reachAt(List.of(address), List.of()))
          .hasMessageContaining("customer.email");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GB,01632 960905,+441632960905",
    "GB,+44 (0)1632 960905,+441632960905",
    "DE,030 23125 117,+493023125117",
    "FR,01 99 00 12 34,+33199001234",
    "GB,0049 30 23125117,+493023125117",
  })
  void phonesAreReadInTheCustomersCountry(String country, String typed, String e164) {
    assertThat(PhonePolicy.e164(typed, country)).contains(e164);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask for Jane", "12", "n/a", "+999999"})
  void aPhoneThatCannotBeReadIsKeptAsTypedAndFlagged(String typed) {
    Customer customer = from("GB");
    customer.reachAt(List.of(), List.of(typed));
    assertThat(customer.phones()).containsExactly(typed);
    assertThat(new PhoneNumber(customer, typed, "GB").e164()).isEmpty();
    assertThat(PhoneLine.of(new PhoneNumber(customer, typed, "GB")).parsed()).isFalse();
  }

  @Test
  void blanksAndRepetitionsAreDropped() {
    Customer customer = from("GB");
    customer.reachAt(List.of(" a@b.de ", "", "a@b.de", "c@d.de"), List.of(" ", "01632 960905"));
    assertThat(customer.emails()).containsExactly("a@b.de", "c@d.de");
    assertThat(customer.phones()).containsExactly("01632 960905");
  }

  @Test
  void nobodyHasMoreContactsThanCanBeShown() {
    List<String> many =
        java.util.stream.IntStream.range(0, 21).mapToObj(n -> "a" + n + "@b.de").toList();
    Customer customer = from("GB");
    assertThatThrownBy(() -> customer.reachAt(many, List.of()))
        .hasMessageContaining("customer.tooManyContacts");
  }
}
