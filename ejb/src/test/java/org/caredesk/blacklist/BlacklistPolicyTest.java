package org.caredesk.blacklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.caredesk.customer.AddressLine;
import org.caredesk.customer.CustomerProfile;
import org.caredesk.customer.CustomerStatus;
import org.caredesk.customer.PaymentMethodLine;
import org.caredesk.customer.PhoneLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlacklistPolicyTest {

  private static final AddressLine MILL_ROAD =
      new AddressLine("51, Mill Road", "Flat 2", "Cardiff", "", "CF24 1AB", "GB");

  @ParameterizedTest
  @CsvSource({
    "Bob@Example.ORG,          bob@example.org",
    "bob+shop@example.org,     bob@example.org",
    "bob+a+b@example.org,      bob@example.org",
    "b.o.b@gmail.com,          bob@gmail.com",
    "Bob+x@googlemail.com,     bob@gmail.com",
    "b.o.b@example.org,        b.o.b@example.org",
    "+tag@example.org,         +tag@example.org"
  })
  void aMailIsKnownAgainWithoutCaseAndTag(String typed, String compared) {
    assertThat(BlacklistPolicy.mail(typed).key()).isEqualTo("EMAIL:" + compared);
    assertThat(BlacklistPolicy.mail(typed).shown()).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource({
    "51 mill ROAD,  flat 2, cf241ab,  CARDIFF",
    "51 Mill Road., Flat-2, CF24 1AB, Cardiff Bay",
    "51 Mìll Röad,  Flat 2, cf24-1ab, ''"
  })
  void anAddressIsKnownAgainByItsLettersAndDigits(
      String line1, String line2, String code, String city) {
    AddressLine other = new AddressLine(line1, line2, city, "", code, "GB");
    assertThat(BlacklistPolicy.address(other).key())
        .isEqualTo(BlacklistPolicy.address(MILL_ROAD).key());
  }

  @Test
  void anotherCountryStreetOrCodeIsAnotherAddress() {
    List<AddressLine> others =
        List.of(
            new AddressLine("51, Mill Road", "Flat 2", "Cardiff", "", "CF24 1AB", "IE"),
            new AddressLine("52, Mill Road", "Flat 2", "Cardiff", "", "CF24 1AB", "GB"),
            new AddressLine("51, Mill Road", "Flat 2", "Cardiff", "", "CF24 1AC", "GB"));
    assertThat(others)
        .extracting(other -> BlacklistPolicy.address(other).key())
        .doesNotContain(BlacklistPolicy.address(MILL_ROAD).key());
  }

  @Test
  void germanStreetsAreKnownAgainHoweverTheirSharpSIsWritten() {
    AddressLine sharp = new AddressLine("Hauptstraße 1", "", "Köln", "", "50667", "DE");
    AddressLine plain = new AddressLine("HAUPTSTRASSE 1", "", "Koeln", "", "50667", "DE");
    assertThat(BlacklistPolicy.address(sharp).key())
        .isEqualTo(BlacklistPolicy.address(plain).key());
  }

  @Test
  void whatCannotBeComparedIsNoTrait() {
    AddressLine townAlone = new AddressLine("", "", "Cardiff", "", "CF24 1AB", "GB");
    CustomerProfile person =
        person(List.of(new PhoneLine("ask Bob", null)), townAlone, List.of(card("1111", null)));
    assertThat(BlacklistPolicy.traitsOf(person))
        .extracting(BlacklistTrait::kind)
        .containsExactly(BlacklistKind.CUSTOMER, BlacklistKind.EMAIL);
  }

  @Test
  void eachTraitIsThereOnce() {
    CustomerProfile person =
        person(
            List.of(
                new PhoneLine("020 7946 0018", "+442079460018"),
                new PhoneLine("+44 20 7946 0018", "+442079460018")),
            MILL_ROAD,
            List.of(card("4242", "fp_1"), card("4242", "fp_1")));
    assertThat(BlacklistPolicy.traitsOf(person))
        .extracting(BlacklistTrait::key)
        .containsExactly(
            "CUSTOMER:7",
            "EMAIL:bob@example.org",
            "PHONE:+442079460018",
            "ADDRESS:GB|cf241ab|51millroadflat2",
            "CARD:fp_1");
  }

  @Test
  void ofACardNoMoreThanTheLastFourIsShown() {
    assertThat(BlacklistPolicy.card(card("4242", "fp_1")).shown()).isEqualTo("VISA •••• 4242");
  }

  private static PaymentMethodLine card(String lastFour, String fingerprint) {
    return new PaymentMethodLine(
        1, "simulated", "VISA", "422808", lastFour, "10/2028", fingerprint);
  }

  private static CustomerProfile person(
      List<PhoneLine> phones, AddressLine billing, List<PaymentMethodLine> cards) {
    return new CustomerProfile(
        7,
        1,
        "C7",
        "Bob",
        "Bell",
        null,
        "en",
        CustomerStatus.ACTIVE,
        Instant.parse("2026-01-02T03:04:05Z"),
        List.of("bob@example.org"),
        phones,
        billing,
        billing,
        cards);
  }
}
