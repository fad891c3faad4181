package org.caredesk.container.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.caredesk.container.AsAgent;
import org.caredesk.container.AsSystem;
import org.caredesk.customer.AddressRequest;
import org.caredesk.customer.CustomerName;
import org.caredesk.customer.CustomerService;
import org.caredesk.customer.NewCustomerRequest;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.MailLine;
import org.caredesk.mail.MailService;
import org.caredesk.mail.MailTokens;
import org.caredesk.shared.Money;
import org.caredesk.shared.Ref;

/** What the tests of mails have in common: somebody to write to, something to tell, a look. */
@ApplicationScoped
public class Post {

  @Resource(lookup = "jdbc/caredesk")
  private DataSource database;

  @Inject private AsAgent agent;
  @Inject private AsSystem system;
  @Inject private CustomerService customers;
  @Inject private MailService mails;

  /** A customer with these addresses. */
  public long customer(String... emails) throws Exception {
    return agent.call(
        () ->
            customers.create(
                new NewCustomerRequest(
                    null,
                    new CustomerName("Chloé", "Lefèvre", null),
                    "de",
                    List.of(emails),
                    List.of(),
                    new AddressRequest("51 Mill Road", null, "Cardiff", null, "CF10 1AA", "GB"),
                    null,
                    null)));
  }

  /** An address that nobody else has. */
  public String address(String name) {
    return name + "." + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
  }

  /** A mail about an order that was cancelled. */
  public long cancelled(Long customerId, String name, String address) throws Exception {
    return system.call(
        () ->
            mails.queue(
                MailEvent.ORDER_CANCELLED,
                List.of(address),
                "de",
                new MailTokens()
                    .customer(name)
                    .order("O-1")
                    .items(List.of(MailLine.of("Desk lamp", "LAMP", 2)))
                    .amount(Money.of("43.10", "GBP")),
                about(),
                customerId));
  }

  /** A mail to our own people about a customer. */
  public long abandoned(Long customerId) throws Exception {
    return system.call(
        () ->
            mails.queue(
                MailEvent.REFUND_ABANDONED,
                List.of(address("notify")),
                "en",
                new MailTokens()
                    .customer("Chloé")
                    .order("O-1")
                    .amount(Money.of("43.10", "GBP"))
                    .card("VISA", "4242")
                    .reason("OTHER")
                    .attempts(List.of("declined (51)"))
                    .link("https://desk.example/"),
                about(),
                customerId));
  }

  private static Ref about() {
    return Ref.of(Ref.ORDER, UUID.randomUUID().getMostSignificantBits() >>> 12);
  }

  /** The first column of the first row, as text. */
  public String one(String sql, Object... parameters) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, parameters);
        ResultSet found = statement.executeQuery()) {
      return found.next() ? found.getString(1) : null;
    }
  }

  /** Changes what a test needs otherwise. */
  public void update(String sql, Object... parameters) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, parameters)) {
      statement.executeUpdate();
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
