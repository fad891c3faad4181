package org.caredesk.catalog.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippingMethodTest {

  @ParameterizedTest
  @CsvSource({
    // basis, price list, free from, goods, grams, price
    "FLAT, 0:4.95, , 1.00, 90000, 4.95",
    "FLAT, 0:4.95, 50.00, 49.99, 1, 4.95",
    "FLAT, 0:4.95, 50.00, 50.00, 1, 0.00",
    "FLAT, 0:0, , 1.00, 1, 0.00",
    "WEIGHT, 0:3.95 2000:6.95 10000:12.95, , 1.00, 0, 3.95",
    "WEIGHT, 0:3.95 2000:6.95 10000:12.95, , 1.00, 1999, 3.95",
    "WEIGHT, 0:3.95 2000:6.95 10000:12.95, , 1.00, 2000, 6.95",
    "WEIGHT, 0:3.95 2000:6.95 10000:12.95, , 1.00, 99999999, 12.95",
    "WEIGHT, 10000:12.95 0:3.95 2000:6.95, , 1.00, 2500, 6.95",
    "GOODS, 0:5.95 25:3.95 75:0, , 24.99, 1, 5.95",
    "GOODS, 0:5.95 25:3.95 75:0, , 25.00, 1, 3.95",
    "GOODS, 0:5.95 25:3.95 75:0, , 75.00, 1, 0.00"
  })
  void theLastStepThatIsReachedSaysThePrice(
      ShippingBasis basis, String list, String freeFrom, String goods, long grams, String price) {
    ShippingProfile offer = profile(basis, list, freeFrom, Set.of()).profile();
    assertThat(offer.price(gbp(goods), grams)).isEqualTo(gbp(price));
  }

  @ParameterizedTest
  @CsvSource({
    "Post, FLAT, '', , GB, shipping.steps",
    "Post, FLAT, 0:1 5:2, , GB, shipping.steps",
    "Post, WEIGHT, 1:1, , GB, shipping.steps",
    "Post, WEIGHT, -1:1 0:1, , GB, shipping.steps",
    "Post, WEIGHT, 0:1 5:2 5.0:3, , GB, shipping.stepTwice",
    "Post, WEIGHT, 0:-1, , GB, shipping.price",
    "Post, FLAT, 0:1, 0.00, GB, shipping.freeFrom",
    "Post, FLAT, 0:1, , UK, shipping.country",
    "Post, FLAT, 0:1, , gb, shipping.country",
    "'', FLAT, 0:1, , GB, shipping.name"
  })
  void aProfileThatLeavesAnOrderWithoutPriceIsRefused(
      String name, ShippingBasis basis, String list, String freeFrom, String to, String refusal) {
    ShippingRequest wanted =
        new ShippingRequest(
            name, basis, "GBP", Set.of(to), steps(list), freeFrom == null ? null : gbp(freeFrom));
    assertThatThrownBy(() -> new ShippingMethod(wanted))
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(e.code()).isEqualTo(refusal));
  }

  @Test
  void aProfileGoesToItsCountriesAndWithoutAnyEverywhere() {
    ShippingProfile some = profile(ShippingBasis.FLAT, "0:1", null, Set.of("DE", "AT")).profile();
    assertThat(some.goesTo("AT")).isTrue();
    assertThat(some.goesTo("GB")).isFalse();
    assertThat(profile(ShippingBasis.FLAT, "0:1", null, Set.of()).profile().goesTo("NZ")).isTrue();
  }

  @Test
  void aPriceInAnotherCurrencyIsRefused() {
    ShippingRequest wanted =
        new ShippingRequest(
            "Post",
            ShippingBasis.FLAT,
            "GBP",
            Set.of(),
            List.of(new ShippingStep(BigDecimal.ZERO, Money.of("1", "EUR"))),
            null);
    assertThatThrownBy(() -> new ShippingMethod(wanted)).hasMessageContaining("shipping.price");
  }

  private static ShippingMethod profile(
      ShippingBasis basis, String list, String freeFrom, Set<String> countries) {
    return new ShippingMethod(
        new ShippingRequest(
            "Post", basis, "GBP", countries, steps(list), freeFrom == null ? null : gbp(freeFrom)));
  }

  private static List<ShippingStep> steps(String list) {
    List<ShippingStep> steps = new ArrayList<>();
    for (String step : list.isBlank() ? new String[0] : list.split(" ")) {
      String[] parts = step.split(":");
      steps.add(new ShippingStep(new BigDecimal(parts[0]), gbp(parts[1])));
    }
    return steps;
  }

  private static Money gbp(String amount) {
    return Money.of(amount, "GBP");
  }
}
