package org.caredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * A parcel's way as an agent walks it: sent, followed, sent back and paid back; and what a
 * fulfillment house's file may not do.
 */
class ParcelWalkIT extends BrowserTest {

  @Test
  void aParcelIsSentAndFollowedAndAWrongNumberIsToldAtItsField() {
    signInAs("agent");
    parcelsOf("nina");
    Locator waiting = rows().filter(with("Pending")).first();
    act(waiting, "Enter tracking");
    page.getByLabel("Tracking number").fill("?!");
    assertDialogIsAccessible();
    dialog().getByRole(AriaRole.BUTTON).filter(with("Enter tracking")).click();
    assertThat(dialog()).containsText("is no tracking number");
    assertAccessible();
    page.getByLabel("Tracking number").fill("jd 0146 0000 77");
    dialog().getByRole(AriaRole.BUTTON).filter(with("Enter tracking")).click();
    assertThat(dialog()).isHidden();
    Locator link = page.getByRole(AriaRole.LINK).filter(with("JD0146000077"));
    assertThat(link).hasAttribute("rel", "noopener noreferrer");
    Assertions.assertThat(link.getAttribute("href")).startsWith("https://");
    assertThat(history()).containsText("shipped by DHL JD0146000077");
  }

  @Test
  void whatComesBackIsGivenBackWhenItIsInAndTheSheetIsClean() {
    signInAs("agent");
    parcelsOf("chloe");
    act(rows().filter(with("Delivered")).first(), "Issue RMA");
    assertThat(dialog()).containsText("Refund when the goods are in");
    Locator pieces = dialog().locator("input[inputmode=numeric]").first();
    pieces.fill("999");
    dialog().getByRole(AriaRole.BUTTON).filter(with("Issue RMA")).click();
    assertThat(dialog()).containsText("write a number from 0 to");
    assertAccessible();
    pieces.fill("1");
    pieces.press("Tab");
    assertThat(dialog().locator("input[inputmode=decimal]").first()).not().hasValue("0.00");
    dialog().getByRole(AriaRole.BUTTON).filter(with("Issue RMA")).click();
    assertThat(dialog()).isHidden();
    rows().filter(with("RMA pending")).first().locator("a[href*='fulfillment/rma']").click();
    page.waitForURL(url -> url.contains("/fulfillment/rma"));
    assertAccessible();
    printsClean();
    page.goBack();
    button("Receive return").click();
    assertThat(dialog()).containsText("goes back to the card");
    assertDialogIsAccessible();
    dialog().getByRole(AriaRole.BUTTON).filter(with("Receive return")).click();
    assertThat(dialog()).isHidden();
    assertThat(page.getByText("go back to the card").first()).isVisible();
    assertThat(page.getByText("Refund asked for").first()).isVisible();
  }

  private void printsClean() {
    page.getByRole(AriaRole.LINK).filter(with("Print")).click();
    page.waitForURL(url -> url.contains("rma-print"));
    assertAccessible();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".printed-acts")).isHidden();
    assertThat(page.locator(".printed-number")).isVisible();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
  }

  @Test
  void aPackingSlipHasNoPricesUntilTheyAreAskedFor() {
    signInAs("agent");
    parcelsOf("nina");
    rows().first().locator("a[href*='order/summary']").click();
    page.getByRole(AriaRole.LINK).filter(with("Packing slip")).click();
    assertThat(page.getByText("Unit price")).hasCount(0);
    page.getByRole(AriaRole.LINK).filter(with("With prices")).click();
    assertThat(page.getByText("Unit price")).isVisible();
    assertAccessible();
    Assertions.assertThat(page.pdf().length).isGreaterThan(1000);
  }

  @Test
  void aFileOfTrackingNumbersIsRefusedLineByLine() {
    signInAs("admin");
    page.navigate("/admin/import");
    page.getByLabel("What comes in").first().selectOption("tracking-import");
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload("tracking.exe", "text/csv", "x".getBytes(StandardCharsets.UTF_8)));
    page.locator("#send\\:go").click();
    assertThat(page.getByText("is neither a zip nor a CSV file")).isVisible();
    page.getByLabel("What comes in").first().selectOption("tracking-import");
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "tracking.csv",
                "text/csv",
                "fulfillment_number,carrier,tracking_number,shipped_at\nF-none,DHL,JD0146000099,\n"
                    .getBytes(StandardCharsets.UTF_8)));
    page.locator("#send\\:go").click();
    Locator run = page.locator("#runs tbody tr").first();
    assertThat(run).containsText("Tracking numbers");
    assertThat(run).containsText("1 failed");
    assertAccessible();
  }

  @Test
  void theListsOfReturnsAndAParcelsPageAreAccessible() {
    signInAs("agent");
    for (String show : List.of("OPEN", "OVERDUE", "MONEY", "ENDED")) {
      page.navigate("/fulfillment/returns?show=" + show);
      assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
      assertAccessible();
    }
    parcelsOf("chloe");
    page.locator("#fulfillments details.actions summary").last().click();
    assertAccessible();
    page.keyboard().press("Escape");
    rows().first().locator("a.strong").click();
    page.waitForURL(url -> url.contains("/fulfillment/details"));
    assertAccessible();
    page.setViewportSize(820, 1180);
    Object wider =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    Assertions.assertThat(((Number) wider).intValue()).isLessThanOrEqualTo(0);
  }

  private void parcelsOf(String name) {
    page.navigate("/customer/search?first=" + name);
    page.locator(".ui-datatable-data a[href*='customer/profile']").first().click();
    page.waitForURL(url -> url.contains("/customer/profile"));
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Fulfillments")).click();
    assertThat(page.locator("#fulfillments")).isVisible();
  }

  private void act(Locator row, String what) {
    row.locator("details.actions summary").click();
    row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(what).setExact(true))
        .click();
    assertThat(dialog()).isVisible();
  }

  private void assertDialogIsAccessible() {
    assertThat(dialog()).isVisible();
    assertAccessible();
  }

  private Locator rows() {
    return page.locator("#fulfillments .ui-datatable-data > tr");
  }

  private Locator dialog() {
    return page.locator(".ui-dialog:visible");
  }

  private Locator history() {
    return page.locator("#past");
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
