package org.caredesk.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderAddressTest {

  private static final Money NOTHING = Money.zero("GBP");

  private static OrderAddress address(String recipient, String country) {
    return new OrderAddress(recipient, " 51 Mill Road ", null, "Cardiff", "", "CF1 2AB", country);
  }

  private static Order ordered(OrderAddress shipTo, OrderAddress billTo) {
    List<OrderLineRequest> lines =
        List.of(new OrderLineRequest("A", "Thing", 1, UnitPrice.of("10", "GBP")));
    NewOrderRequest wanted =
        new NewOrderRequest(1, "1", "GBP", lines, NOTHING, NOTHING, NOTHING, null, shipTo, billTo);
    return new Order(wanted, Instant.parse("2026-01-02T03:04:05Z"));
  }

  @Test
  void anOrderKeepsBothAddressesAsTheyStood() {
    Order order = ordered(address("Chloé Lefèvre", "gb"), address("Accounts", "FR"));
    assertThat(order.shipTo()).hasToString("Chloé Lefèvre, 51 Mill Road, CF1 2AB, Cardiff, GB");
    assertThat(order.billTo().country()).isEqualTo("FR");
  }

  @Test
  void anOrderFromBeforeKnowsNeither() {
    assertThat(ordered(null, null).shipTo()).isNull();
    assertThat(ordered(null, null).billTo()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "XX", "Germany", "D"})
  void itsCountryIsOneOfTheWorld(String typed) {
    assertThatThrownBy(() -> address("Chloé", typed))
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(e.code()).isEqualTo("customer.country"));
  }

  @Test
  void aNameTooLongIsRefusedNotCut() {
    assertThatThrownBy(() -> address("x".repeat(321), "GB"))
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(e.code()).isEqualTo("customer.tooLong"));
  }
}
