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
import org.assertj.core.api.Assertions;
import org.caredesk.local.LocalServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an agent does on an order's page, each act once, and each that fails once. */
class OrderSummaryIT extends BrowserTest {

  private static final Duration DEMO = Duration.ofMinutes(2);
  private static final String HELD =
      "select id from customer_order where status = 'PENDING' order by id";
  private static final String SETTLED =
      "select o.id from customer_order o join charge c on c.order_id = o.id where o.status ="
          + " 'COMPLETE' and c.phase = 'SETTLED' and c.refunded = 0 and c.reserved = 0 and"
          + " c.card_last_four not in ('9995','9987','0002','0150','0341')"
          + " and (select count(*) from charge x where x.order_id = o.id) = 1 and exists (select 1"
          + " from order_line l where l.order_id = o.id and l.quantity = 3) order by o.id";

  @BeforeEach
  void signedIn() {
    await().atMost(DEMO).until(() -> count(SETTLED) > 6 && count(HELD) > 1);
    signInAs("agent");
  }

  @Test
  void piecesGoBackWithTheirAmountLoweredAndTheLineSaysSo() throws SQLException {
    open(SETTLED, 0);
    button("Refund products").click();
    Locator pieces = dialog().locator("input[max='3']").first();
    assertThat(button("Refund")).isDisabled();
    pieces.fill("4");
    assertThat(dialog().getByText("of it are left").or(amountOf(pieces))).isVisible();
    pieces.fill("1");
    assertThat(amountOf(pieces)).isEnabled();
    String suggested = amountOf(pieces).inputValue();
    amountOf(pieces).fill("99999.00");
    assertThat(dialog()).containsText("an amount can only be lowered");
    assertAccessible();
    amountOf(pieces).fill("1,5");
    assertThat(dialog()).containsText("Write an amount like 12.50.");
    amountOf(pieces).fill("1.25");
    button("Refund 1.25 GBP").click();
    assertThat(dialog()).isHidden();
    assertThat(page.getByText("1.25 GBP refunded.").first()).isVisible();
    assertThat(page.getByText("1 of 3 refunded")).isVisible();
    Assertions.assertThat(suggested).isNotEqualTo("1.25");
    assertAccessible();
  }

  @Test
  void aRefundOffersToCancelTheOrderOnlyWhereNothingElseIsLeft() throws SQLException {
    open(SETTLED, 6);
    button("Refund products").click();
    Locator pieces = dialog().locator("input[max='3']").first();
    pieces.fill("1");
    assertThat(amountOf(pieces)).isEnabled();
    assertThat(dialog().getByText("Cancel the order as well")).hasCount(0);
    dialog().getByRole(AriaRole.BUTTON, named("All that is left")).click();
    assertThat(dialog().getByText("Cancel the order as well")).isVisible();
    assertAccessible();
  }

  @Test
  void anOrderIsCancelledAsThePreviewSaysAndSaysWhatWasDone() throws SQLException {
    open(SETTLED, 1);
    button("Cancel order").click();
    assertThat(dialog()).containsText("What will happen");
    assertThat(dialog()).containsText("goes to the card at once");
    assertThat(dialog()).containsText("gets a mail that says so");
    assertAccessible();
    dialog().getByText("Give the money back").click();
    assertThat(dialog()).not().containsText("goes to the card at once");
    dialog().getByText("Give the money back").click();
    assertThat(dialog()).containsText("goes to the card at once");
    dialog().locator("select").selectOption("ORDERED_TWICE");
    dialog().getByLabel("Note").fill("by phone");
    dialog().getByRole(AriaRole.BUTTON, named("Cancel order")).dblclick();
    assertThat(dialog()).isHidden();
    assertThat(page.getByText("The order is cancelled.").first()).isVisible();
    assertThat(page.getByText("Ordered twice").first()).isVisible();
    assertThat(page.locator("#head .status")).hasText("Refunded");
    assertThat(button("Cancel order")).hasCount(0);
    page.locator("#head details.actions summary").click();
    assertThat(page.getByText("The order was cancelled already")).isVisible();
    assertThat(page.getByText("Resend cancellation email")).isVisible();
    page.getByText("Resend cancellation email").click();
    assertThat(page.getByText("The mail is sent again.").first()).isVisible();
  }

  @Test
  void somePiecesAreCancelledAndTheRestStays() throws SQLException {
    open(SETTLED, 2);
    button("Cancel order").click();
    dialog().getByText("Some of its products").click();
    assertThat(dialog()).containsText("Choose how many pieces of what.");
    dialog().locator("input[max='3']").first().fill("7");
    assertThat(dialog()).containsText("are left to cancel");
    assertThat(dialog().getByRole(AriaRole.BUTTON, named("Cancel these pieces"))).hasCount(0);
    dialog().locator("input[max='3']").first().fill("2");
    assertThat(dialog()).containsText("the rest of the order stays");
    assertAccessible();
    dialog().getByRole(AriaRole.BUTTON, named("Cancel these pieces")).click();
    assertThat(dialog()).isHidden();
    assertThat(page.getByText("2 of 3 cancelled, 2 of 3 refunded")).isVisible();
    assertThat(page.locator("#head .status")).hasText("Complete");
  }

  @Test
  void theSlowerOfTwoIsToldThatSomethingChanged() throws SQLException {
    open(SETTLED, 3);
    Page other = page.context().newPage();
    other.navigate(page.url());
    button("Cancel order").click();
    assertThat(dialog()).containsText("What will happen");
    other
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Refund products"))
        .click();
    Locator theirs = other.getByRole(AriaRole.DIALOG);
    theirs.locator("input[max='3']").first().fill("1");
    theirs.locator("button.primary:enabled").click();
    assertThat(theirs).isHidden();
    dialog().getByRole(AriaRole.BUTTON, named("Cancel order")).click();
    assertThat(dialog()).containsText("Something has changed since you looked");
    assertAccessible();
    dialog().getByRole(AriaRole.BUTTON, named("Cancel order")).click();
    assertThat(dialog()).isHidden();
    assertThat(page.getByText("The order is cancelled.").first()).isVisible();
  }

  @Test
  void aVoidThatIsDeclinedLeavesTheOrderCancelledAndSaysSo() {
    EntryPage entry = new EntryPage(page).begin("voiddeclined");
    entry.add("mug", "Stoneware mug").ship().place();
    assertThat(entry.result()).containsText("paid");
    page.getByRole(AriaRole.LINK).filter(with("Open the order")).click();
    button("Cancel order").click();
    assertThat(dialog()).containsText("no money has moved yet");
    dialog().getByRole(AriaRole.BUTTON, named("Cancel order")).click();
    assertThat(page.getByText("The order is cancelled.").first()).isVisible();
    assertThat(page.getByText("was declined").first()).isVisible();
    assertThat(page.locator("#head .status")).hasText("Cancelled");
    assertThat(page.getByText("void until").first()).isVisible();
  }

  @Test
  void anOrderThatIsHeldIsApprovedAndAnotherDeclined() throws SQLException {
    open(HELD, 0);
    button("Approve").click();
    assertThat(dialog()).containsText("holds. The order is complete then");
    assertAccessible();
    dialog().locator("button.primary").dblclick();
    assertThat(dialog()).isHidden();
    assertThat(page.getByText("is taken.").first()).isVisible();
    assertThat(page.locator("#head .status")).hasText("Complete");
    open(HELD, 0);
    button("Decline").click();
    assertThat(dialog()).containsText("is let go");
    dialog().getByRole(AriaRole.BUTTON, named("Decline and cancel the order")).click();
    assertThat(dialog()).isHidden();
    assertThat(page.locator("#head .status")).hasText("Cancelled");
  }

  @Test
  void theAddressIsChangedAndAWrongOneLosesNothing() throws SQLException {
    open(HELD, 0);
    page.locator("#head details.actions summary").click();
    page.locator("#head").getByText("Change shipping address").click();
    dialog().getByLabel("Address", new Locator.GetByLabelOptions().setExact(true)).fill("2 Low Rd");
    dialog().getByLabel("City").fill("Leeds");
    assertAccessible();
    button("Save").click();
    assertThat(dialog()).isHidden();
    assertThat(page.getByText("The shipping address is changed.").first()).isVisible();
    assertThat(page.getByText("2 Low Rd")).isVisible();
  }

  @Test
  void aNoteIsKeptAndAnEmptyOneRefused() throws SQLException {
    open(SETTLED, 5);
    page.keyboard().press("n");
    assertThat(dialog().getByLabel("Note")).isFocused();
    button("Save note").click();
    assertThat(dialog().locator(".ui-message-error")).isVisible();
    dialog().getByLabel("Note").fill("Wants the parcel left with a neighbour.");
    button("Save note").click();
    assertThat(dialog()).isHidden();
    page.locator("#head .totals a").click();
    assertThat(page.getByText("Wants the parcel left with a neighbour.").first()).isVisible();
  }

  @Test
  void anUnpaidOrderIsOfferedToBeCompletedAndTellsWhyNothingElse() throws SQLException {
    open("select id from customer_order where status = 'DECLINED' order by id", 0);
    Locator complete = page.getByRole(AriaRole.LINK).filter(with("Complete order"));
    Assertions.assertThat(complete.getAttribute("href")).contains("/order/entry?order=");
    assertThat(button("Refund products")).hasCount(0);
    page.locator("#head details.actions summary").click();
    assertThat(page.getByText("No confirmation was ever sent")).isVisible();
    assertAccessible();
  }

  private void open(String query, int nth) throws SQLException {
    page.navigate("/order/summary?id=" + id(query + " limit 1 offset " + nth));
  }

  private long count(String query) throws SQLException {
    return id("select count(*) from (" + query + ") q");
  }

  private long id(String query) throws SQLException {
    LocalServices stage = server().stage();
    try (Connection connection =
            stage.database().connect(stage.variables().get("CAREDESK_DB_NAME"), "postgres");
        PreparedStatement statement = connection.prepareStatement(query);
        ResultSet found = statement.executeQuery()) {
      Assertions.assertThat(found.next()).as(query).isTrue();
      return found.getLong(1);
    }
  }

  /** The amount field in the row of the pieces field. */
  private Locator amountOf(Locator pieces) {
    return pieces.locator("xpath=ancestor::tr").locator("input[inputmode=decimal]");
  }

  private Locator dialog() {
    return page.locator(".ui-dialog[aria-hidden=false]");
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
