package org.caredesk.container.payment;

import static org.caredesk.container.payment.Counter.Shop.gbp;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.caredesk.container.AsAgent;
import org.caredesk.customer.AddressRequest;
import org.caredesk.customer.CustomerName;
import org.caredesk.customer.CustomerService;
import org.caredesk.customer.NewCustomerRequest;
import org.caredesk.order.NewOrderRequest;
import org.caredesk.order.OrderLineRequest;
import org.caredesk.order.OrderService;
import org.caredesk.payment.CardOnFile;
import org.caredesk.payment.SaleRequest;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.Driver;

/** What a test of money needs at hand: somebody who buys, the gateway's controls, both ledgers. */
@ApplicationScoped
public class Counter {

  /** Somebody with an order that waits to be paid. */
  public record Shop(long customerId, long orderId, Money total) {
    static Money gbp(String amount) {
      return Money.of(amount, "GBP");
    }
  }

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Resource(lookup = "jdbc/caredesk")
  private DataSource database;

  @Inject private CustomerService customers;
  @Inject private OrderService orders;
  @Inject private AsAgent agent;
  @Inject private Clocks clocks;

  /** A new customer with a new order of this amount. */
  public Shop shopper(String amount) throws Exception {
    return agent.call(
        () -> {
          long customer =
              customers.create(
                  new NewCustomerRequest(
                      null,
                      new CustomerName("Nina", "Neverdeclines", null),
                      "en",
                      List.of("nina@example.org"),
                      List.of(),
                      new AddressRequest("1 High Street", "", "London", "", "E1 6AN", "GB"),
                      null,
                      null));
          long order =
              orders
                  .place(
                      new NewOrderRequest(
                          customer,
                          null,
                          "GBP",
                          List.of(
                              new OrderLineRequest("TEA", "Tea", 1, UnitPrice.of(amount, "GBP"))),
                          gbp("0.00"),
                          gbp("0.00"),
                          gbp("0.00"),
                          null))
                  .id();
          return new Shop(customer, order, gbp(amount));
        });
  }

  /** A sale of the whole order by a card with these last four digits. */
  public SaleRequest sale(Shop shop, String lastFour) {
    return new SaleRequest(
        UUID.randomUUID().toString(),
        shop.orderId(),
        "simulated",
        shop.total(),
        new CardOnFile("tok_sim_" + lastFour, "VISA", "422808", lastFour, "10/2028"));
  }

  /** Tells the gateway what to do with the calls about this reference or key. */
  public void script(String target, String kind, String behaviour) {
    control(
        "scripts",
        "{\"target\": \"%s\", \"kind\": \"%s\", \"nth\": 1, \"behaviour\": \"%s\"}"
            .formatted(target, kind, behaviour));
  }

  /** Business time goes on, here and at the gateway. */
  public void pass(Duration time) {
    clocks.advance(time);
    control("clock", "{\"offset\": \"" + clocks.offset() + "\"}");
  }

  /** Moves on where the cut-off or midnight is near: a test should straddle neither. */
  public void farFromCutOff() {
    LocalTime here = LocalTime.ofInstant(clocks.now(), LONDON);
    boolean cutOff = here.isAfter(LocalTime.of(20, 0)) && here.isBefore(LocalTime.of(21, 1));
    boolean near = cutOff || here.isAfter(LocalTime.of(23, 0));
    pass(near ? Duration.ofMinutes(90) : Duration.ZERO);
  }

  public void control(String what, String body) {
    URI address = URI.create(setting("caredesk.gateway.simulated.url") + "/control/" + what);
    try {
      HttpResponse<String> answer =
          HTTP.send(
              HttpRequest.newBuilder(address)
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(what + ": " + answer.body());
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The first column of the first row, from the application's database. */
  public String one(String query, Object... args) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return one(connection, query, args);
    }
  }

  /** Changes the application's database directly, as nobody should. */
  public int change(String statement, Object... args) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement prepared = bound(connection, statement, args)) {
      return prepared.executeUpdate();
    }
  }

  /** The first column of the first row, from the gateway's own ledger. */
  public String gateway(String query, Object... args) throws SQLException {
    Properties login = new Properties();
    login.put("user", "postgres");
    login.put("password", "local");
    // a driver in the WAR is not known to the manager of drivers before its first use
    try (Connection connection = new Driver().connect(setting("caredesk.test.gateway"), login)) {
      return one(connection, query, args);
    }
  }

  private static String one(Connection connection, String query, Object... args)
      throws SQLException {
    try (PreparedStatement statement = bound(connection, query, args);
        ResultSet result = statement.executeQuery()) {
      return result.next() ? result.getString(1) : null;
    }
  }

  private static PreparedStatement bound(Connection connection, String sql, Object... args)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int at = 0; at < args.length; at++) {
      statement.setObject(at + 1, args[at]);
    }
    return statement;
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
