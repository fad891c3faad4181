package org.caredesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.caredesk.customer.MailAddressPolicy;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private static List<DemoPerson> people() {
    DemoPeople made = new DemoPeople(7, NOW, false);
    return IntStream.range(0, 200).mapToObj(made::person).toList();
  }

  @Test
  void theSameSeedMakesTheSamePeople() {
    assertThat(people()).isEqualTo(people());
  }

  @Test
  void theyCanBeMailedToAndHaveComeBefore() {
    assertThat(people())
        .allSatisfy(
            person -> {
              assertThat(MailAddressPolicy.accepts(person.customer().email())).isTrue();
              assertThat(person.since()).isBefore(NOW);
            });
    assertThat(people()).extracting(p -> p.customer().billing().country()).contains("DE", "FR");
  }

  @Test
  void theirOrdersAddUpAndEndInEveryWay() {
    DemoOrders orders = new DemoOrders(7);
    List<DemoOrder> made = people().stream().flatMap(p -> orders.of(p, NOW).stream()).toList();
    assertThat(made).extracting(DemoOrder::number).doesNotHaveDuplicates();
    assertThat(made)
        .extracting(DemoOrder::fate)
        .contains(DemoFate.values()[0], DemoFate.HELD, DemoFate.CALLED_OFF);
    assertThat(made)
        .allSatisfy(order -> assertThat(order.order(1).total()).isEqualTo(order.total()));
    assertThat(made)
        .filteredOn(order -> order.settledAt() != null)
        .allSatisfy(order -> assertThat(order.settledAt()).isBefore(NOW));
  }

  @Test
  void everyMemberOfTheCastHasANumberOfTheirOwn() {
    assertThat(DemoCast.values()).extracting(DemoCast::number).doesNotHaveDuplicates();
  }
}
