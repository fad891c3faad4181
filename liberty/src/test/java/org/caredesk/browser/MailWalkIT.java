package org.caredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails in the hands of people: their words, how they fared, and sending them once more. */
class MailWalkIT extends BrowserTest {

  private static final Duration NIGHT = Duration.ofMinutes(2);
  private static final String TRAP = "<img src=x onerror=alert(1)>";

  private final List<String> ran = new ArrayList<>();

  @BeforeEach
  void nothingMayRun() {
    page.onDialog(
        dialog -> {
          ran.add(dialog.message());
          dialog.dismiss();
        });
  }

  @AfterEach
  void nothingRan() {
    server().stage().mail().comeBack();
    Assertions.assertThat(ran).isEmpty();
  }

  @Test
  void anAdminWritesTheWordsOfAMailSeesThemAndGoesBackToTheShippedOnes() {
    signInAs("admin");
    page.navigate("/admin/templates");
    assertAccessible();
    link("RMA issued, English: Shipped text").click();
    assertThat(heading()).hasText("RMA issued");
    Page other = page.context().newPage();
    other.navigate(page.url());
    aWrongTokenStandsAtItsField();
    whatIsTypedIsSeenAndRunsNothing();
    aTestComesToTheAdmin();
    button("Save and use").click();
    assertThat(page.getByText("Mails are written with version 1 from now on.")).isVisible();
    assertAccessible();
    theSlowerAdminLosesNothing(other);
    page.reload();
    page.getByText("Back to shipped text").click();
    assertAccessible();
    button("Use shipped text").click();
    assertThat(page.getByText("The shipped text is in use again.")).isVisible();
    assertThat(field("Subject")).hasValue("Your return {{rmaNumber}} for order {{orderNumber}}");
    page.navigate("/admin/templates");
    assertThat(link("RMA issued, English: Shipped text")).isVisible();
  }

  private void aWrongTokenStandsAtItsField() {
    field("Subject").fill("Return {{rmaNumber}}");
    type("<p>Hello {{customer}}</p>");
    assertThat(page.getByText("There is no token customer here. There are: customerName").first())
        .isVisible();
    page.waitForResponse(
        answer -> "POST".equals(answer.request().method()), button("Save and use")::click);
    assertThat(page.getByText("There is no token customer here").first()).isVisible();
    assertThat(field("Mail")).hasValue("<p>Hello {{customer}}</p>");
    assertAccessible();
  }

  private void whatIsTypedIsSeenAndRunsNothing() {
    type("<p onclick=\"alert(2)\">Send it by <b></b></p><script>alert(3)</script>" + TRAP);
    assertThat(page.getByText("Taken out, because no mail may hold it").first())
        .containsText("onclick=");
    field("Mail")
        .evaluate(
            "one => one.setSelectionRange(one.value.indexOf('<b>') + 3, one.value.indexOf('<b>') + 3)");
    button("validUntil").click();
    assertThat(field("Mail")).hasValue(Pattern.compile(".*<b>\\{\\{validUntil}}</b>.*"));
    assertThat(paper().locator("b")).hasText("24 December 2026");
    assertThat(paper().locator("[onclick], [onerror], script")).hasCount(0);
    assertAccessible();
  }

  private void aTestComesToTheAdmin() {
    button("Send test to me").click();
    assertThat(page.getByText("A test is on its way to admin@caredesk.example.")).isVisible();
    await()
        .atMost(NIGHT)
        .untilAsserted(
            () ->
                Assertions.assertThat(subjects("admin@caredesk.example"))
                    .containsExactly("[Test] Return R-3071"));
  }

  private void theSlowerAdminLosesNothing(Page other) {
    other.getByLabel("Subject").fill("Mine");
    Page.GetByRoleOptions save = new Page.GetByRoleOptions().setName("Save and use");
    other.getByRole(AriaRole.BUTTON, save).click();
    assertThat(other.getByText("admin saved other words").first()).isVisible();
    assertThat(other.getByLabel("Subject")).hasValue("Mine");
    other.getByRole(AriaRole.BUTTON, save).click();
    assertThat(other.getByText("Mails are written with version 2 from now on.")).isVisible();
    other.close();
  }

  @Test
  void anAgentSendsAMailAgainAndSeesWhatTheMailServerSays() {
    signInAs("agent");
    String name = "Declinedsale";
    openProfileOf(name);
    rename();
    refund("1.01");
    openTheMailFromTheHistory();
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("250 OK");
    assertThat(paper().locator("body")).containsText("Hello " + TRAP);
    assertThat(paper().locator("img")).hasCount(0);
    assertAccessible();
    server().stage().mail().goDown();
    button("Resend Email").click();
    assertThat(page.getByText("The mail is sent again.")).isVisible();
    section("Other mails about the same").getByRole(AriaRole.LINK).first().click();
    awaitWords("Connection refused");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("Next try");
    assertThat(page.getByRole(AriaRole.MAIN)).containsText("an earlier mail");
    assertAccessible();
    page.navigate("/admin/mails");
    assertThat(heading()).hasText("Not for your role");
    signOut();
    theOperatorTriesItAgain();
  }

  private void theOperatorTriesItAgain() {
    signInAs("operator");
    page.navigate("/admin/mails");
    Locator row = rows().filter(with("Connection refused")).filter(with("Refunded")).first();
    assertThat(row).isVisible();
    assertAccessible();
    Assertions.assertThat(page.getByRole(AriaRole.MAIN).innerText())
        .doesNotContain("@", "Declinedsale");
    server().stage().mail().comeBack();
    row.getByText("Try now").click();
    assertThat(page.getByText("The mail is tried again in a moment.").first()).isVisible();
    await()
        .atMost(NIGHT)
        .untilAsserted(
            () ->
                Assertions.assertThat(subjects("dora.declinedsale"))
                    .filteredOn(subject -> subject.contains("1.01 GBP"))
                    .hasSize(2));
  }

  private void openProfileOf(String last) {
    page.navigate("/customer/search?last=" + last);
    rows().locator("a.strong").first().click();
    assertThat(heading()).containsText(last);
  }

  private void rename() {
    page.getByRole(AriaRole.BUTTON, named("Edit name")).click();
    page.getByLabel("First name").fill(TRAP);
    button("Save").click();
    assertThat(heading()).containsText(TRAP);
  }

  private void refund(String amount) {
    page.getByRole(AriaRole.LINK, named("Transactions")).click();
    Locator sale =
        rows()
            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Settled")))
            .filter(with("refund up to"))
            .first();
    sale.getByText("Actions").click();
    sale.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Refund").setExact(true))
        .click();
    Locator field = page.getByRole(AriaRole.TEXTBOX, named("Amount"));
    assertThat(field).isFocused();
    field.fill("");
    field.pressSequentially(amount);
    button("Refund " + amount + " GBP").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
  }

  private void openTheMailFromTheHistory() {
    Locator history = page.getByRole(AriaRole.COMPLEMENTARY);
    Locator look = history.getByText("Show mail");
    await()
        .atMost(NIGHT)
        .pollInterval(Duration.ofSeconds(2))
        .until(
            () -> {
              page.reload();
              assertThat(history.locator("li").first()).isVisible();
              return look.count() > 0;
            });
    look.first().click();
    assertThat(heading()).hasText("Refunded");
  }

  private void awaitWords(String words) {
    await()
        .atMost(NIGHT)
        .until(
            () -> {
              page.reload();
              return page.getByRole(AriaRole.MAIN).innerText().contains(words);
            });
  }

  private void type(String markup) {
    field("Mail").fill(markup);
    field("Mail").press("End");
  }

  private Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private FrameLocator paper() {
    return page.frameLocator("iframe");
  }

  private Locator section(String name) {
    return page.getByRole(AriaRole.REGION, named(name));
  }

  private Locator rows() {
    return page.locator(".ui-datatable-data > tr");
  }

  private Locator heading() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).first();
  }

  private Locator link(String name) {
    return page.getByRole(AriaRole.LINK, named(name));
  }

  private void signOut() {
    page.navigate("/refund/queue");
    page.locator("#user-menu summary").click();
    page.getByText("Sign out").click();
    page.waitForURL(url -> url.contains("/sign-in"));
  }

  /** The subjects of the mails that were caught for this address. */
  private List<String> subjects(String address) {
    URI list = URI.create(server().stage().mail().url() + "list");
    try (InputStream in = list.toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", 3))
          .filter(line -> line[1].contains(address))
          .map(line -> line[2])
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
