package org.caredesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.caredesk.shared.BusinessException;
import org.caredesk.shared.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductTest {

  private static final UnitPrice PRICE = UnitPrice.of("4.5000", "GBP");

  @ParameterizedTest
  @CsvSource({
    "'', Tea, , product.sku",
    ", Tea, , product.sku",
    "1234567890123456789012345678901234567890123456789012345678901, Tea, , product.sku",
    "TEA, ' ', , product.name",
    "TEA, Tea, 0, product.weight",
    "TEA, Tea, 1000001, product.weight"
  })
  void whatIsNoProductIsRefused(String sku, String name, Integer grams, String refusal) {
    assertThatThrownBy(() -> new Product(new ProductRequest(sku, name, PRICE, true, grams)))
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(e.code()).isEqualTo(refusal));
  }

  @Test
  void aProductFromBeforeIsOnSaleTaxedAndWeighsNothing() {
    Product past = new Product("TEA", "Tea", PRICE);
    assertThat(past.words()).isEqualTo("TEA · Tea · 4.50 GBP · taxed · on sale");
  }

  @Test
  void itsNumberStaysWhateverItIsCalled() {
    Product product = new Product(new ProductRequest("TEA", "Tea", PRICE, true, 250));
    product.describe(new ProductRequest("OTHER", "Green tea", PRICE, false, null));
    product.takeOffSale();
    assertThat(product.words()).isEqualTo("TEA · Green tea · 4.50 GBP · untaxed · off sale");
  }

  @ParameterizedTest
  @CsvSource({"tea, %tea%", "' 50% ', %50\\%%", "a_b, %a\\_b%", "a\\b, %a\\\\b%"})
  void signsThatWouldMeanAnythingAreTakenAsTyped(String typed, String pattern) {
    assertThat(TypedPattern.within(typed)).isEqualTo(pattern);
  }
}
