package org.caredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * The day this desk was built for: a customer is found, money goes back, and the night tries again
 * what failed. One walk, because each step stands on the one before and days only go forward.
 */
class DeskWalkIT extends BrowserTest {

  private static final Duration NIGHT = Duration.ofMinutes(2);

  private record Waiting(String order, String amount) {}

  @Test
  void aCustomerIsFoundAndPaidBackAndWhatFailsIsTriedForThreeDays() {
    signInAs("agent");
    findChloe();
    writeNote();
    refundPart();
    resendTheMail();
    voidWhatHasNotSettled();
    Waiting refund = refundWhatTheCardDeclines();
    seeItInTheQueue(refund);
    theNightIsNotTheAgents();
    liveThroughThreeDays(refund);
    oneMailWentToNotifyEmails(refund);
  }

  private void findChloe() {
    page.keyboard().press("/");
    page.keyboard().type("chloe lefe");
    assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("Chloé Lefèvre");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    assertThat(heading()).containsText("Chloé Lefèvre");
    Assertions.assertThat(page.url()).contains("/customer/profile?id=");
  }

  private void writeNote() {
    page.keyboard().press("n");
    Locator note = page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true));
    assertThat(note).isFocused();
    note.fill("Asked about the parcel, will call back.");
    button("Save note").click();
    assertThat(history()).containsText("Asked about the parcel, will call back.");
  }

  private void refundPart() {
    tab("Transactions");
    action(settledSale(), "Refund");
    Locator amount = amountField();
    assertThat(amount).isFocused();
    amount.fill("");
    amount.pressSequentially("5,25");
    assertThat(dialog()).containsText("Write an amount like 12.50.");
    amount.fill("");
    amount.pressSequentially("5.25");
    button("Refund 5.25 GBP").click();
    assertThat(dialog()).isHidden();
    assertThat(rows().filter(with("Refund")).filter(with("5.25")).first()).isVisible();
    assertThat(history()).containsText("5.25 GBP refunded");
  }

  private void resendTheMail() {
    action(rows().filter(with("5.25")).first(), "Resend Refund Email");
    assertThat(page.getByText("The mail is sent again.")).isVisible();
    await()
        .atMost(NIGHT)
        .untilAsserted(() -> Assertions.assertThat(mails("We have refunded", "5.25")).hasSize(2));
    Assertions.assertThat(mails("We have refunded", "5.25").stream().map(this::messageId))
        .doesNotHaveDuplicates();
  }

  private void voidWhatHasNotSettled() {
    action(rows().filter(with("Captured")).filter(with("void until")).first(), "Void");
    assertThat(dialog()).containsText("no money has moved yet");
    dialog().getByRole(AriaRole.BUTTON).filter(with("Void")).click();
    assertThat(dialog()).isHidden();
    assertThat(page.getByText("No money has moved.").first()).isVisible();
    assertThat(rows().filter(with("Voided")).first()).isVisible();
  }

  private Waiting refundWhatTheCardDeclines() {
    page.navigate("/customer/search");
    page.getByLabel("First name").fill("hanna");
    page.getByLabel("Last name").fill("harddecl");
    button("Search Orders").click();
    page.getByRole(AriaRole.LINK).filter(with("Hanna Harddecline")).click();
    assertThat(heading()).containsText("Hanna Harddecline");
    tab("Transactions");
    Locator sale = settledSale();
    String order = sale.getByRole(AriaRole.LINK).nth(1).innerText();
    action(sale, "Refund");
    String amount = amountField().inputValue();
    button("Refund " + amount + " GBP").click();
    assertThat(dialog()).isHidden();
    assertThat(page.getByLabel("Refunds under way")).containsText("try 1 of 3");
    return new Waiting(order, amount);
  }

  private void seeItInTheQueue(Waiting refund) {
    page.navigate("/refund/queue");
    Locator row = rows().filter(with(refund.order()));
    assertThat(row).containsText("Hanna Harddecline");
    assertThat(row).containsText("0 of 3");
    assertThat(page.getByText("Cancel refund").first()).isVisible();
  }

  private void theNightIsNotTheAgents() {
    page.navigate("/operator/jobs");
    assertThat(heading()).hasText("Not for your role");
    signOut();
  }

  private void liveThroughThreeDays(Waiting refund) {
    signInAs("operator");
    for (int day = 1; day <= 3; day++) {
      page.navigate("/operator/jobs");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next day")).click();
      assertThat(page.getByText("what is due has been started").first())
          .isVisible(
              new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                  .setTimeout(90_000));
      awaitTries(day, refund.amount());
    }
    page.navigate("/refund/queue");
    String shown = page.getByRole(AriaRole.MAIN).innerText();
    Assertions.assertThat(shown).doesNotContain(refund.order(), "Hanna", "0002");
  }

  /** Operators know a refund by its amount and its tries, not by whose it is. */
  private void awaitTries(int day, String amount) {
    await()
        .atMost(NIGHT)
        .untilAsserted(
            () -> {
              page.navigate(day < 3 ? "/refund/queue" : "/refund/queue?show=GIVEN_UP");
              assertThat(rows().filter(with(day + " of 3")).filter(with(amount)).first())
                  .isVisible();
            });
  }

  private void oneMailWentToNotifyEmails(Waiting refund) {
    await()
        .atMost(NIGHT)
        .untilAsserted(
            () -> Assertions.assertThat(mails("could not be made", refund.order())).hasSize(1));
    Assertions.assertThat(mails("could not be made", refund.order()).get(0))
        .contains("notify@example.com");
    signOut();
    signInAs("agent");
    page.navigate("/work");
    assertThat(rows().filter(with("Hanna Harddecline")).first()).isVisible();
  }

  private void signOut() {
    page.navigate("/refund/queue");
    page.locator("#user-menu summary").click();
    page.getByText("Sign out").click();
    page.waitForURL(url -> url.contains("/sign-in"));
  }

  private Locator heading() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).first();
  }

  private Locator history() {
    return page.getByRole(AriaRole.COMPLEMENTARY);
  }

  private Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  private Locator rows() {
    return page.locator(".ui-datatable-data > tr");
  }

  private Locator amountField() {
    return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Amount"));
  }

  /** The state is a word of its own; "once settled" is what others wait for. */
  private Locator settledSale() {
    return rows()
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Settled")))
        .filter(with("refund up to"))
        .first();
  }

  private void tab(String name) {
    page.getByRole(AriaRole.NAVIGATION)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .click();
    assertThat(rows().filter(with("Sale")).first()).isVisible();
  }

  private void action(Locator row, String name) {
    row.getByText("Actions").click();
    row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** The caught mails whose line (Message-ID, recipient, subject) has both. */
  private List<String> mails(String one, String other) {
    URI list = URI.create(server().stage().mail().url() + "list");
    try (InputStream in = list.toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.contains(one) && line.contains(other))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String messageId(String line) {
    return line.split("\t", 2)[0];
  }
}
