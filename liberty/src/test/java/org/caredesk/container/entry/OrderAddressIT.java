package org.caredesk.container.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.caredesk.container.AsAgent;
import org.caredesk.container.ContainerTest;
import org.caredesk.container.payment.Counter;
import org.caredesk.order.NewOrderRequest;
import org.caredesk.order.OrderAddress;
import org.caredesk.order.OrderLineRequest;
import org.caredesk.order.OrderReader;
import org.caredesk.order.OrderService;
import org.caredesk.order.OrderSummary;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;
import org.junit.jupiter.api.Test;

/** Where an order goes stands in the order. */
class OrderAddressIT extends ContainerTest {

  private static final Money NOTHING = Money.zero("GBP");

  @Inject private Counter counter;
  @Inject private AsAgent agent;
  @Inject private OrderService orders;
  @Inject private OrderReader reader;

  @Test
  void anOrderKeepsWhereItGoesAndWhereItsStatementGoes() throws Exception {
    OrderAddress ship =
        new OrderAddress("Chloé Lefèvre", "51 Mill Road", "", "Cardiff", "", "CF1 2AB", "GB");
    OrderAddress bill =
        new OrderAddress("Accounts, Lefèvre SA", "2 Rue Haute", "B", "Lyon", "", "69001", "FR");
    OrderSummary kept = placed(ship, bill);
    assertThat(kept.shipTo()).isEqualTo(ship);
    assertThat(kept.billTo()).isEqualTo(bill);
  }

  @Test
  void anOrderWithoutAddressesHasNone() throws Exception {
    assertThat(placed(null, null).shipTo()).isNull();
    assertThat(placed(null, null).billTo()).isNull();
  }

  @Test
  void halfAnAddressIsRefusedByTheDatabase() throws Exception {
    long id = placed(null, null).id();
    assertThatThrownBy(
            () -> counter.change("update customer_order set ship_city = 'Bonn' where id = ?", id))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("customer_order_ship_to_whole");
  }

  private OrderSummary placed(OrderAddress shipTo, OrderAddress billTo) throws Exception {
    long customer = counter.shopper("1.00").customerId();
    List<OrderLineRequest> lines =
        List.of(new OrderLineRequest("TEA", "Tea", 1, UnitPrice.of("3.50", "GBP")));
    return agent.call(
        () ->
            reader.summary(
                orders
                    .place(
                        new NewOrderRequest(
                            customer, null, "GBP", lines, NOTHING, NOTHING, NOTHING, null, shipTo,
                            billTo))
                    .id()));
  }
}
