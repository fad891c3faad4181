package org.caredesk.container.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caredesk.container.AsAdmin;
import org.caredesk.container.AsAgent;
import org.caredesk.container.AsOperator;
import org.caredesk.container.AsSystem;
import org.caredesk.container.ContainerTest;
import org.caredesk.customer.AddressRequest;
import org.caredesk.customer.CardOnFileRequest;
import org.caredesk.customer.CustomerName;
import org.caredesk.customer.CustomerReader;
import org.caredesk.customer.CustomerService;
import org.caredesk.customer.NewCustomerRequest;
import org.caredesk.order.NewOrderRequest;
import org.caredesk.order.OrderLineRequest;
import org.caredesk.order.OrderReader;
import org.caredesk.order.OrderReceipt;
import org.caredesk.order.OrderService;
import org.caredesk.search.CustomerRow;
import org.caredesk.search.CustomerSearch;
import org.caredesk.search.CustomerSearchRequest;
import org.caredesk.search.Hit;
import org.caredesk.search.HitKind;
import org.caredesk.setting.SettingService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.shared.PageRequest;
import org.caredesk.shared.UnitPrice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer is found by whatever part of them is known, and edits see what others did. */
class CustomerSearchIT extends ContainerTest {

  @Inject private AsAgent agent;
  @Inject private AsAdmin admin;
  @Inject private AsOperator operator;
  @Inject private AsSystem system;
  @Inject private CustomerService customers;
  @Inject private CustomerReader reader;
  @Inject private OrderService orders;
  @Inject private OrderReader orderReader;
  @Inject private CustomerSearch search;
  @Inject private SettingService settings;

  private String tag;
  private String phone;
  private long id;
  private OrderReceipt order;

  @BeforeEach
  void somebodyCalls() throws Exception {
    String hex = UUID.randomUUID().toString().replace("-", "");
    tag =
        hex.substring(0, 12)
            .chars()
            .map(c -> 'a' + c % 26)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    phone = "01632 9" + (10000 + Math.floorMod(hex.hashCode(), 89999));
    AddressRequest address =
        new AddressRequest("7 Rue " + tag, "", "Nîmes", "", "Q" + tag.substring(0, 5), "GB");
    id =
        agent.call(
            () ->
                customers.create(
                    new NewCustomerRequest(
                        null,
                        new CustomerName("Zélie" + tag, "Ångström" + tag, "Ünder " + tag),
                        null,
                        List.of(tag + "@example.org"),
                        List.of(phone),
                        address,
                        null,
                        null)));
    Money nothing = Money.zero("GBP");
    order =
        agent.call(
            () ->
                orders.place(
                    new NewOrderRequest(
                        id,
                        "SO" + tag,
                        "GBP",
                        List.of(
                            new OrderLineRequest("A", "Thing", 2, UnitPrice.of("3.335", "GBP"))),
                        nothing,
                        nothing,
                        nothing,
                        null)));
    String lastFour = Integer.toString(1000 + Math.floorMod(hex.hashCode(), 8999));
    system.call(
        () -> {
          customers.rememberCards(
              List.of(
                  new CardOnFileRequest(
                      id,
                      "simulated",
                      null,
                      "VISA",
                      "42" + (1000 + Math.floorMod(hex.hashCode(), 8999)),
                      lastFour,
                      "12/2030",
                      Instant.EPOCH)));
          return null;
        });
  }

  @AfterEach
  void nothingIsRestricted() throws Exception {
    restrict(false);
  }

  @Test
  void theBoxTakesAnythingHeardOnThePhone() throws Exception {
    String digits = phone.replaceAll("\\D", "");
    for (String heard :
        List.of(
            "zelie" + tag,
            "ZÉLIE" + tag + " angstr",
            "angstrom" + tag,
            tag,
            tag + "@exam",
            "+44 (0)" + digits.substring(1),
            digits.substring(4),
            "under " + tag)) {
      assertThat(box(heard)).as(heard).extracting(Hit::customerId).contains(id);
    }
  }

  @Test
  void aSlipOfTheFingerFindsThemToo() throws Exception {
    String typo = "zelie" + tag.substring(0, 5) + tag.substring(6);
    assertThat(box(typo)).extracting(Hit::customerId).contains(id);
  }

  @Test
  void anOrderNumberOpensTheOrder() throws Exception {
    List<Hit> hits = box(("so" + tag));
    assertThat(hits.get(0).kind()).isEqualTo(HitKind.ORDER);
    assertThat(hits.get(0).id()).isEqualTo(order.id());
    assertThat(hits.get(0).detail()).contains("6.67 GBP");
  }

  @Test
  void theFieldsHoldTogether() throws Exception {
    CustomerSearchRequest right =
        new CustomerSearchRequest(
            "so" + tag,
            "zelie",
            "angs",
            phone,
            tag,
            null,
            null,
            "under",
            "rue " + tag,
            "q" + tag.substring(0, 5),
            null);
    List<CustomerRow> rows = agent.call(() -> search.byFields(right, PageRequest.top(10))).rows();
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).orders()).isEqualTo(1);
    assertThat(rows.get(0).city()).isEqualTo("Nîmes");
    CustomerSearchRequest wrong =
        new CustomerSearchRequest(
            null, "zelie" + tag, "smith", null, null, null, null, null, null, null, null);
    assertThat(agent.call(() -> search.byFields(wrong, PageRequest.top(10))).total()).isZero();
  }

  @Test
  void everyColumnCanBeSortedBothWays() throws Exception {
    CustomerSearchRequest wanted =
        new CustomerSearchRequest(
            null, "zelie", null, null, null, null, null, null, null, null, null);
    for (String column : List.of("name", "number", "company", "lastOrderAt", "orders", "unknown")) {
      for (boolean down : List.of(true, false)) {
        PageRequest page = new PageRequest(0, 5, column, down);
        assertThat(agent.call(() -> search.byFields(wanted, page)).rows()).isNotEmpty();
      }
    }
  }

  @Test
  void restrictedItTakesWholeValuesOfTwoFieldsAndNoPiecesInTheBox() throws Exception {
    restrict(true);
    CustomerSearchRequest one =
        new CustomerSearchRequest(
            null, null, null, null, tag + "@example.org", null, null, null, null, null, null);
    assertThatThrownBy(() -> agent.call(() -> search.byFields(one, PageRequest.top(10))))
        .isInstanceOfSatisfying(
            BusinessException.class, e -> assertThat(e.code()).isEqualTo("search.restricted"));
    CustomerSearchRequest pieces =
        new CustomerSearchRequest(
            "so" + tag, "zelie", null, null, null, null, null, null, null, null, null);
    assertThat(agent.call(() -> search.byFields(pieces, PageRequest.top(10))).total()).isZero();
    CustomerSearchRequest whole =
        new CustomerSearchRequest(
            "so" + tag, "zelie" + tag, null, null, null, null, null, null, null, null, null);
    assertThat(agent.call(() -> search.byFields(whole, PageRequest.top(10))).total()).isEqualTo(1);
    assertThat(box("zelie" + tag)).isEmpty();
    assertThat(box("so" + tag)).isNotEmpty();
    assertThat(box(phone)).isNotEmpty();
  }

  @Test
  void theOrdersOfSeveralCustomersComeInOneGo() throws Exception {
    Map<Long, ?> found = agent.call(() -> orderReader.ofCustomers(List.of(id, -1L), 5));
    assertThat(found.get(id))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSize(1);
    assertThat(
            agent.call(() -> orderReader.ofCustomer(id, PageRequest.top(5))).rows().get(0).items())
        .isEqualTo("Thing");
    assertThat(agent.call(() -> orderReader.summary(order.id())).total())
        .isEqualTo(Money.of("6.67", "GBP"));
  }

  @Test
  void operatorsFindNobody() {
    assertThatThrownBy(() -> operator.call(() -> search.anything("a b c", 5)))
        .isInstanceOf(jakarta.ejb.EJBAccessException.class);
  }

  private List<Hit> box(String heard) throws Exception {
    return agent.call(() -> search.anything(heard, 10));
  }

  private void restrict(boolean on) throws Exception {
    admin.call(
        () -> {
          settings.change(Map.of("restrictCustomerSearch", Boolean.toString(on)));
          return null;
        });
  }
}
