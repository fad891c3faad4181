package org.caredesk.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caredesk.payment.ChargeFixture.gbp;

import org.junit.jupiter.api.Test;

/** The same request is the same, any other is another. */
class RequestDigestTest {

  @Test
  void theSameContentHasTheSameDigest() {
    assertThat(RequestDigest.of("VOID", 1L, gbp("2.00")))
        .isEqualTo(RequestDigest.of("VOID", 1L, gbp("2.0")))
        .hasSize(64);
  }

  @Test
  void anotherAmountOrAnotherSplitOfTheTextIsAnother() {
    assertThat(RequestDigest.of("A", gbp("2.00"))).isNotEqualTo(RequestDigest.of("A", gbp("2.01")));
    assertThat(RequestDigest.of("ab", "c")).isNotEqualTo(RequestDigest.of("a", "bc"));
    assertThat(RequestDigest.of("a", null)).isNotEqualTo(RequestDigest.of("a"));
  }
}
