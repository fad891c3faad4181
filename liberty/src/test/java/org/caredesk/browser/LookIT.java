package org.caredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Everybody can use the desk: axe on filled tables, open menus, dialogs and errors; no noise. */
class LookIT extends BrowserTest {

  @Test
  void theSearchWithItsResultsIsAccessible() {
    List<String> noise = listen();
    signInAs("agent");
    page.navigate("/customer/search?first=t");
    assertThat(page.locator(".ui-datatable-data > tr").first()).isVisible();
    page.locator(".ui-row-toggler").first().click();
    assertThat(page.locator(".ui-expanded-row-content")).isVisible();
    assertAccessible();
    Assertions.assertThat(noise).isEmpty();
  }

  @Test
  void theProfileWithMenuAndDialogIsAccessible() {
    List<String> noise = listen();
    signInAs("agent");
    openTransactionsOf("timeout");
    page.locator("details.actions summary").first().click();
    assertThat(page.locator("details[open]")).isVisible();
    assertAccessible();
    page.keyboard().press("Escape");
    assertThat(page.locator("details[open]")).hasCount(0);
    page.keyboard().press("r");
    Locator amount = page.getByRole(AriaRole.TEXTBOX, named("Amount"));
    assertThat(amount).isFocused();
    amount.fill("");
    amount.pressSequentially("1,5");
    assertThat(page.getByText("Write an amount like")).isVisible();
    assertAccessible();
    Assertions.assertThat(noise).isEmpty();
  }

  @Test
  void editingTheContactInPlaceIsAccessibleAndLosesNothingTyped() {
    signInAs("agent");
    openTransactionsOf("pending");
    page.getByRole(AriaRole.BUTTON, named("Edit contact")).click();
    page.getByLabel("Emails").fill("not a mail");
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(page.getByText("not a mail is not a mail address").first()).isVisible();
    assertThat(page.getByLabel("Emails")).hasValue("not a mail");
    assertAccessible();
  }

  @Test
  void theSlowerOfTwoEditorsIsToldAndKeepsWhatWasTyped() {
    signInAs("agent");
    openTransactionsOf("late");
    Page other = page.context().newPage();
    other.navigate(page.url());
    rename(other, "Company A");
    assertThat(other.getByText("Saved.")).isVisible();
    rename(page, "Company B");
    assertThat(page.getByText("changed this customer").first()).isVisible();
    assertThat(page.getByLabel("Company")).hasValue("Company B");
  }

  @Test
  void theQueueWorkAndEmptyPagesAreAccessible() {
    signInAs("agent");
    for (String address :
        List.of("/refund/queue", "/work", "/customer/search", "/customer/search?first=zzzz")) {
      page.navigate(address);
      assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
      assertAccessible();
    }
  }

  @Test
  void aTabletFoldsTheMenuAndNothingSpillsOver() {
    signInAs("agent");
    page.setViewportSize(1024, 768);
    openTransactionsOf("timeout");
    Object wider =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    Assertions.assertThat(((Number) wider).intValue()).isLessThanOrEqualTo(0);
    assertAccessible();
  }

  @Test
  void whatDoesNotExistIsSaidSo() {
    signInAs("agent");
    Assertions.assertThat(page.navigate("/customer/profile?id=99999999999").status())
        .isEqualTo(404);
    assertThat(page.getByText("There is nothing here")).isVisible();
    assertAccessible();
  }

  @Test
  void theLogOfSignInsIsAccessibleAndItsAddressCanBeKept() {
    signInAs("admin");
    page.navigate("/admin/staff");
    page.getByRole(AriaRole.LINK, named("Sign-ins")).click();
    assertThat(page.locator(".ui-datatable-data").getByText("Ada Admin").first()).isVisible();
    assertAccessible();
    page.locator("#s-login").fill("admin");
    page.locator("#s-outcome").selectOption("Signed in");
    page.getByRole(AriaRole.BUTTON, named("Show")).click();
    assertThat(page.locator(".ui-datatable-data > tr").first()).containsText("Ada Admin");
    Assertions.assertThat(page.url()).contains("login=admin", "outcome=SIGNED_IN");
    page.navigate("/admin/sign-ins?login=nobody-at-all&outcome=nonsense");
    assertThat(page.getByText("No such sign-in")).isVisible();
    assertAccessible();
  }

  @Test
  void whatIsDoneToAColleagueIsSaid() {
    signInAs("admin");
    page.navigate("/admin/staff");
    Locator otto = page.locator(".ui-datatable-data > tr").filter(with("Otto"));
    otto.locator("summary").click();
    otto.getByText("Deactivate").click();
    assertThat(page.getByText("is deactivated")).isVisible();
    otto.locator("summary").click();
    otto.getByText("Reactivate").click();
    assertThat(page.getByText("can sign in again")).isVisible();
  }

  @Test
  void enterWithoutAChoiceOpensTheOneWhomItMayMean() {
    signInAs("agent");
    page.keyboard().press("/");
    page.keyboard().type("chloe lefe");
    assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
    page.keyboard().press("Enter");
    assertThat(page.locator("h1").first()).containsText("Chloé Lefèvre");
  }

  private void openTransactionsOf(String name) {
    page.navigate("/customer/search?last=" + name);
    page.locator(".ui-datatable-data > tr a.strong").first().click();
    page.getByRole(AriaRole.LINK, named("Transactions")).click();
    assertThat(page.locator(".ui-datatable-data").getByText("Sale").first()).isVisible();
  }

  private static void rename(Page page, String company) {
    page.getByRole(AriaRole.BUTTON, named("Edit name")).click();
    page.getByLabel("Company").fill(company);
    page.getByRole(AriaRole.BUTTON, named("Save")).click();
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

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
