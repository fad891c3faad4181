package org.caredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.caredesk.local.LocalDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Impatient hands and two pairs of eyes: however often one refund is asked for, it is one; whoever
 * looked at an older state is told who did what, and decides again. Each test has a customer of its
 * own from the demo's cast, and counts in the database what came of it.
 */
class AskingTwiceIT extends BrowserTest {

  private String customer;

  @AfterEach
  void whatWasAskedForIsWhatMoved() throws SQLException {
    Assertions.assertThat(ours("select count(*) from charge_drift")).isEqualTo("0");
  }

  @Test
  void aDoubleClickIsOneRefund() throws SQLException {
    open("Neverdeclines");
    amount("1.01");
    button("Refund 1.01 GBP").dblclick();
    assertThat(dialog()).isHidden();
    assertThat(history()).containsText("1.01 GBP refunded");
    Assertions.assertThat(refundsOf("1.01")).isEqualTo("1");
  }

  @Test
  void theSameRequestSentTwiceAtOnceIsOneRefund() throws SQLException {
    open("Softdecline");
    amount("1.02");
    button("Refund 1.02 GBP")
        .evaluate("button => { button.click(); button.disabled = false; button.click(); }");
    assertThat(dialog()).isHidden();
    assertThat(page.getByLabel("Refunds under way")).containsText("1.02");
    Assertions.assertThat(refundsOf("1.02")).isEqualTo("1");
  }

  @Test
  void afterTheBackButtonTheChargeIsShownAsItStandsAndNothingIsSentAgain() throws SQLException {
    open("Voiddeclined");
    String profile = page.url();
    amount("1.03");
    button("Refund 1.03 GBP").click();
    assertThat(dialog()).isHidden();
    page.navigate("/refund/queue");
    page.goBack();
    Assertions.assertThat(page.url()).isEqualTo(profile);
    assertThat(rows().filter(with("Sale")).first()).isVisible();
    Assertions.assertThat(refundsOf("1.03")).isEqualTo("1");
    openDialog(page);
    assertThat(dialog()).containsText("1.03");
    amount("1.04");
    button("Refund 1.04 GBP").click();
    assertThat(dialog()).isHidden();
    Assertions.assertThat(refundsOf("1.03")).isEqualTo("1");
    Assertions.assertThat(refundsOf("1.04")).isEqualTo("1");
  }

  @Test
  void inTwoTabsTheSlowerOneIsToldWhoDidWhatAndSeesTheChargeAnew() throws SQLException {
    open("Twicedeclined");
    amount("2.01");
    Page other = page.context().newPage();
    other.navigate(page.url());
    openDialog(other);
    amountField(other).fill("2.02");
    other.getByRole(AriaRole.BUTTON, named("Refund 2.02 GBP")).click();
    assertThat(other.getByRole(AriaRole.DIALOG)).isHidden();
    button("Refund 2.01 GBP").click();
    assertThat(dialog()).containsText("agent asked for a refund of 2.02 GBP or changed one");
    assertThat(dialog().locator(".totals, .charge").first()).containsText("2.02");
    assertThat(amountField(page)).hasValue("2.01");
    Assertions.assertThat(refundsOf("2.01")).isEqualTo("0");
    button("Refund 2.01 GBP").click();
    assertThat(dialog()).isHidden();
    Assertions.assertThat(refundsOf("2.01")).isEqualTo("1");
    Assertions.assertThat(refundsOf("2.02")).isEqualTo("1");
  }

  @Test
  void inGermanAnAmountIsTypedWithACommaAndAPointIsNotRead() throws SQLException {
    try {
      prefer("de");
      open("Declinedsoftly");
      amountField(page).fill("12.50");
      assertThat(dialog()).containsText("12,50");
      amountField(page).fill("12,50");
      Locator confirm = dialog().getByRole(AriaRole.BUTTON).filter(with("12,50"));
      confirm.dblclick();
      assertThat(dialog()).isHidden();
      Assertions.assertThat(refundsOf("12.50")).isEqualTo("1");
    } finally {
      prefer("en");
    }
  }

  @Test
  void aPageThatTheServerForgotSendsNothingAndSaysSo() throws SQLException {
    open("Pending");
    amount("3.01");
    assertThat(button("Refund 3.01 GBP")).isVisible();
    page.evaluate(
        "document.querySelectorAll('input[name=\"jakarta.faces.ViewState\"]').forEach(state =>"
            + " state.value = '-1:-1')");
    button("Refund 3.01 GBP").click();
    assertThat(page.getByText("This page was open too long")).isVisible();
    assertAccessible();
    Assertions.assertThat(refundsOf("3.01")).isEqualTo("0");
  }

  @Test
  void aServerThatWasStartedAgainMeanwhileAsksWhoItIsAndHasSentNothing() throws SQLException {
    open("Cut");
    amount("3.02");
    assertThat(button("Refund 3.02 GBP")).isVisible();
    server().kill();
    server().start();
    button("Refund 3.02 GBP").click();
    assertThat(button("Sign in")).isVisible();
    Assertions.assertThat(refundsOf("3.02")).isEqualTo("0");
  }

  private void open(String lastName) {
    customer = lastName;
    signInAs("agent");
    page.navigate("/customer/search?last=" + lastName);
    page.locator(".ui-datatable-data > tr a.strong").first().click();
    page.locator("a[data-tab=transactions]").click();
    openDialog(page);
  }

  private static void openDialog(Page page) {
    Locator sale =
        page.locator(".ui-datatable-data > tr")
            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Settled|Abgerechnet")))
            .last();
    sale.locator("details summary").click();
    sale.locator("[data-key=r]").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
  }

  private void amount(String typed) {
    amountField(page).fill(typed);
  }

  private static Locator amountField(Page page) {
    return page.getByRole(AriaRole.DIALOG).locator("input[inputmode=decimal]");
  }

  private Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  private Locator history() {
    return page.getByRole(AriaRole.COMPLEMENTARY);
  }

  private Locator rows() {
    return page.locator(".ui-datatable-data > tr");
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private String refundsOf(String amount) throws SQLException {
    return ours(
        "select count(*) from refund r join charge c on c.id = r.charge_id join customer u on u.id"
            + " = c.customer_id where u.last_name = '%s' and r.amount = %s"
                .formatted(customer, amount));
  }

  private void prefer(String language) throws SQLException {
    try (Connection connection = connect()) {
      connection
          .createStatement()
          .executeUpdate(
              "update staff_member set language = '%s' where login = 'agent'".formatted(language));
    }
  }

  private String ours(String query) throws SQLException {
    try (Connection connection = connect();
        ResultSet found = connection.createStatement().executeQuery(query)) {
      found.next();
      return found.getString(1);
    }
  }

  private Connection connect() throws SQLException {
    var stage = server().stage();
    return stage.database().connect(stage.variables().get("CAREDESK_DB_NAME"), LocalDatabase.OWNER);
  }
}
