package org.caredesk.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.caredesk.shared.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tracking numbers are taken, and that a link made of one leads to the carrier alone. */
class TrackingTest {

  @ParameterizedTest
  @CsvSource({
    "jd 0146 0000 3, JD014600003",
    "1Z999AA10123456784, 1Z999AA10123456784",
    "ab-12-cd, AB-12-CD"
  })
  void blanksAndCaseOfANumberDoNotMatter(String typed, String kept) {
    assertThat(new Tracking("dhl", typed)).isEqualTo(new Tracking("DHL", kept));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "12345\"><script>", "1234/../5", "12345?x=1", "ÄÖÜ12345"})
  void whatCannotBeANumberIsRefused(String typed) {
    assertThatThrownBy(() -> new Tracking("DHL", typed))
        .isInstanceOf(BusinessException.class)
        .hasMessageContaining("fulfillment.tracking");
  }

  @Test
  void aCarrierIsNeeded() {
    assertThatThrownBy(() -> new Tracking(" ", "JD014600003"))
        .hasMessageContaining("fulfillment.carrier");
  }

  @Test
  void aParcelMayGoWithoutANumber() {
    assertThat(new Tracking("OTHER", " ").number()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://x.example/t?n={number}, JD01 46, https://x.example/t?n=JD01%2046",
    "https://x.example/{number}/show, a/../b, https://x.example/a%2F..%2Fb/show",
    "https://x.example/t#/{number}, \"><script>, https://x.example/t#/%22%3E%3Cscript%3E",
    "https://x.example/?n={number}&z=1, 1&z=2#3, https://x.example/?n=1%26z%3D2%233&z=1"
  })
  void whateverANumberContainsStaysANumber(String template, String number, String link) {
    assertThat(TrackingLinkPolicy.link(template, number)).contains(link);
  }

  @Test
  void withoutATemplateOrANumberThereIsNoLink() {
    assertThat(TrackingLinkPolicy.link(null, "JD014600003")).isEmpty();
    assertThat(TrackingLinkPolicy.link("https://x.example/{number}", null)).isEmpty();
    assertThat(TrackingLinkPolicy.link("https://x.example/{number}", " ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://x.example/t?n={number}, true",
    "https://www.royalmail.com/track-your-item#/tracking-results/{number}, true",
    "http://x.example/{number}, false",
    "https://x.example/t, false",
    "javascript:alert({number}), false",
    "https://{number}, false",
    "https://x.example.{number}/, false",
    "https:///{number}, false",
    "https://x.example/a b/{number}, false"
  })
  void onlyASecureAddressWithThePlaceForTheNumberIsATemplate(String template, boolean good) {
    assertThat(TrackingLinkPolicy.isTemplate(template)).isEqualTo(good);
  }
}
