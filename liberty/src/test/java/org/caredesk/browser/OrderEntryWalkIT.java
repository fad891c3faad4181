package org.caredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.caredesk.local.LocalServices;
import org.junit.jupiter.api.Test;

/** Orders taken on the phone: placed, declined and completed, refused, left and gone on with. */
class OrderEntryWalkIT extends BrowserTest {

  private static final String GOOD = "4242424242424242";
  private static final String DECLINED = "4000000000000069";
  private static final String DECLINED_FOR_NOW = "4000000000000077";
  private static final Duration SOON = Duration.ofMinutes(2);

  @Test
  void anOrderIsTypedPricedPaidAndConfirmed() {
    List<String> noise = listen();
    signInAs("agent");
    EntryPage entry = new EntryPage(page).begin("neverdeclines");
    entry.add("teap", "Cast iron teapot").ship().coupon("welcome10");
    assertThat(page.getByText("Newsletter welcome")).isVisible();
    entry.quantity("Cast iron teapot").fill("");
    entry.quantity("Cast iron teapot").pressSequentially("2");
    assertThat(page.locator("[id='sum:totals']")).containsText("96.00");
    entry.newCard(GOOD);
    assertThat(page.getByText("Test card", new Page.GetByTextOptions().setExact(true))).isVisible();
    page.getByLabel("Keep this card on file").check();
    assertAccessible();
    String amount = entry.total().innerText().replace("GBP", "").strip();
    entry.place();
    assertThat(entry.result()).containsText(amount + " GBP paid");
    assertAccessible();
    String number = number();
    await().atMost(SOON).until(() -> mailsAbout(number) == 1);
    page.goBack();
    page.waitForURL(url -> url.contains("/order/placed?id="));
    assertThat(entry.result()).containsText("paid");
    Assertions.assertThat(noise).isEmpty();
  }

  @Test
  void aDeclineSaysWhyAndTheOrderIsCompletedWithAnotherCard() throws SQLException {
    signInAs("agent");
    EntryPage entry = new EntryPage(page).begin("pending");
    entry.add("mug", "Stoneware mug").ship().newCard(DECLINED).place();
    assertThat(entry.result()).containsText("Declined");
    assertThat(entry.result()).containsText("Do not honour");
    assertAccessible();
    page.getByText("Complete with another card").click();
    assertThat(page.getByText("was declined")).isVisible();
    entry.newCard(DECLINED_FOR_NOW).place();
    assertThat(entry.result()).containsText("Insufficient funds");
    page.getByText("Complete with another card").click();
    entry.newCard(GOOD).place();
    assertThat(entry.result()).containsText("paid");
    Assertions.assertThat(one("select count(*) from customer_order where number = ?", number()))
        .isEqualTo("1");
    Assertions.assertThat(
            one(
                "select string_agg(t.result, ',' order by t.id) from transaction t join"
                    + " customer_order o on o.id = t.order_id where o.number = ?",
                number()))
        .isEqualTo("DECLINED_HARD,DECLINED_SOFT,APPROVED");
  }

  @Test
  void aDoubleClickIsOneOrderAndOneCharge() throws SQLException {
    signInAs("agent");
    EntryPage entry = new EntryPage(page).begin("late");
    entry.add("mug", "Stoneware mug").ship();
    entry.button().dblclick();
    page.waitForURL(url -> url.contains("/order/placed?id="));
    assertThat(entry.result()).containsText("paid");
    Assertions.assertThat(
            one(
                "select count(*) from charge c join customer_order o on o.id = c.order_id where"
                    + " o.number = ?",
                number()))
        .isEqualTo("1");
  }

  @Test
  void aCustomerWhoIsBarredIsStoppedBeforeTheGateway() throws SQLException {
    signInAs("agent");
    String id = one("select id::text from customer where last_name = ?", "Blacklisted");
    page.navigate("/order/entry?customer=" + id);
    assertThat(page.getByText("Blacklisted").first()).isVisible();
    EntryPage entry = new EntryPage(page).add("mug", "Stoneware mug").ship();
    entry.button().click();
    assertThat(entry.said()).containsText("Blacklisted since");
    assertAccessible();
    Assertions.assertThat(
            one(
                "select count(*) from charge c join customer_order o on o.id = c.order_id where"
                    + " o.customer_id = ? and o.number like 'D%'",
                Long.valueOf(id)))
        .isEqualTo("0");
  }

  @Test
  void whatIsWrongIsSaidAtItsField() {
    signInAs("agent");
    EntryPage entry = new EntryPage(page).begin("softdecline");
    entry.add("mug", "Stoneware mug").coupon("over");
    assertThat(page.locator("#coupon-problem")).containsText("was good until");
    entry.quantity("Stoneware mug").fill("0");
    page.keyboard().press("Tab");
    assertThat(entry.line("Stoneware mug")).containsText("Write a whole number from 1");
    entry.quantity("Stoneware mug").fill("1");
    page.keyboard().press("Tab");
    entry.coupon("");
    entry.newCard("4242424242424241");
    entry.button().click();
    assertThat(page.locator("#card-number-says")).containsText("This is no card number");
    assertThat(page.locator("#card-number")).isFocused();
    assertAccessible();
    entry.newCard(GOOD);
    entry.button().click();
    assertThat(page.getByText("Choose how the order is shipped.").first()).isVisible();
    assertThat(page.locator("#card-number")).hasValue("4242 4242 4242 4242");
    page.getByLabel("Change the addresses of this order").click();
    page.getByLabel("Ship to another address").check();
    assertThat(page.getByLabel("Recipient")).hasCount(2);
    assertAccessible();
  }

  @Test
  void whatWasBegunIsLeftGoneOnWithAndDropped() {
    signInAs("agent");
    EntryPage entry = new EntryPage(page).begin("settling");
    String profile = page.locator("nav.crumbs a").last().getAttribute("href");
    entry.add("mug", "Stoneware mug");
    page.waitForURL(url -> url.contains("/order/entry?order="));
    String order = page.url();
    page.navigate(profile);
    Locator row =
        page.locator(".ui-datatable-data > tr")
            .filter(new Locator.FilterOptions().setHasText("Unpaid"))
            .first();
    row.getByText("Go on").click();
    assertThat(entry.line("Stoneware mug")).isVisible();
    page.navigate(order);
    assertThat(entry.line("Stoneware mug")).isVisible();
    page.getByText("Drop this order").click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Drop order")).click();
    page.waitForURL(url -> url.contains("/customer/profile?id="));
    assertThat(page.getByText("is dropped.")).isVisible();
    page.navigate(order);
    page.waitForURL(url -> url.contains("/order/placed?id="));
  }

  @Test
  void aPriceTypedWithAPointOrACommaNeverBecomesAHundredTimesAsMuch() throws SQLException {
    execute(
        "insert into setting (name, value, changed_at, changed_by) values ('agentsChangePrices',"
            + " 'true', now(), 'test') on conflict (name) do update set value = 'true'");
    try {
      priceIn("en", "12.50", "12,50", "12.50");
      priceIn("de", "12,50", "12.50", "12,50");
    } finally {
      execute("delete from setting where name = 'agentsChangePrices'");
      execute("update staff_member set language = 'en' where login = 'admin'");
    }
  }

  private void priceIn(String language, String right, String wrong, String shown)
      throws SQLException {
    execute("update staff_member set language = '" + language + "' where login = 'admin'");
    page.context().clearCookies();
    signIn(language);
    String id = one("select id::text from customer where last_name = ?", "Timeout");
    Locator price = page.locator(".entry-lines input.narrow-amount").first();
    await()
        .atMost(SOON)
        .until(
            () -> {
              page.navigate("/order/entry?customer=" + id);
              Locator box = page.locator("[id='goods:product_input']");
              box.pressSequentially("teap");
              page.locator(".ui-autocomplete-item").first().waitFor();
              page.keyboard().press("Enter");
              page.locator(".entry-lines").waitFor();
              return price.isVisible();
            });
    price.fill("");
    price.pressSequentially(wrong);
    page.keyboard().press("Tab");
    assertThat(page.locator(".entry-lines .problem").first()).containsText(right);
    assertThat(page.locator("[id='sum:totals']")).not().containsText("1250");
    price.fill("");
    price.pressSequentially(right);
    page.keyboard().press("Tab");
    assertThat(page.locator(".entry-lines .money").first()).containsText(shown);
    assertThat(page.locator("[id='sum:totals'] dd").first()).containsText(shown);
  }

  private void signIn(String language) {
    boolean german = language.equals("de");
    page.navigate("/sign-in");
    page.locator("input[type=text]:visible").first().fill("admin");
    page.locator("input[type=password]:visible").first().fill("admin-demo");
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("sign-in"));
    assertThat(page.getByText(german ? "Bestellung" : "Order").first()).isVisible();
  }

  @Test
  void somebodyNewIsTakenOnFromTheMenu() {
    signInAs("agent");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Create New Order"))
        .first()
        .click();
    assertAccessible();
    page.getByText("New customer").click();
    page.getByLabel("Last name").fill("Menuorder");
    page.getByLabel("Email").fill("not a mail");
    page.getByText("Create customer and begin order").click();
    assertThat(page.getByText("is not a mail address").first()).isVisible();
    assertAccessible();
    page.getByLabel("Email").fill("menu@example.org");
    page.getByText("Create customer and begin order").click();
    page.waitForURL(url -> url.contains("/order/entry?customer="));
    assertThat(page.getByText("Menuorder").first()).isVisible();
    page.setViewportSize(820, 1180);
    Object wider =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    Assertions.assertThat(((Number) wider).intValue()).isLessThanOrEqualTo(0);
  }

  private String number() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
        .first()
        .innerText()
        .replace("Order ", "")
        .strip();
  }

  private long mailsAbout(String number) {
    return server().stage().mail().received().stream()
        .filter(
            mail -> {
              try {
                return mail.getSubject().contains(number);
              } catch (jakarta.mail.MessagingException e) {
                return false;
              }
            })
        .count();
  }

  private List<String> listen() {
    List<String> noise = new ArrayList<>();
    page.onConsoleMessage(
        message -> {
          if ("error".equals(message.type())) {
            noise.add(message.text());
          }
        });
    page.onPageError(noise::add);
    return noise;
  }

  private String one(String query, Object argument) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setObject(1, argument);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  private Connection connect() throws SQLException {
    LocalServices stage = server().stage();
    return stage.database().connect(stage.variables().get("CAREDESK_DB_NAME"), "postgres");
  }
}
