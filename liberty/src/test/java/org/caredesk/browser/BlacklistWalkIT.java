package org.caredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * An agent may not bar a customer, sees why, and asks; an admin bars and releases, on the profile
 * and by hand.
 */
class BlacklistWalkIT extends BrowserTest {

  private static final String WISH = "Third chargeback this year";

  @Test
  void anAgentAsksAndAnAdminBarsAndReleases() {
    signInAs("agent");
    open("Cut");
    page.locator("#bar-menu summary").click();
    assertThat(page.getByText("Only admins blacklist")).isVisible();
    button("Ask an admin").click();
    assertThat(page.getByText("Write a reason")).isVisible();
    assertAccessible();
    page.getByLabel("What should the admin know?").fill(WISH);
    button("Ask an admin").click();
    assertThat(page.getByText("The admins are asked")).isVisible();
    assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).containsText(WISH);
    leave();
    signInAs("admin");
    page.navigate("/work");
    Locator item = page.locator(".ui-datatable-data > tr").filter(with(WISH));
    item.getByText("Open", new Locator.GetByTextOptions().setExact(true)).click();
    bar();
    page.navigate("/work");
    assertThat(page.locator(".ui-datatable-data > tr").filter(with(WISH))).hasCount(0);
    open("Cut");
    release();
  }

  private void bar() {
    button("Blacklist …").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog).containsText("No open orders and no open refunds");
    dialog.getByLabel("Phone:").uncheck();
    dialog.getByLabel("Address:").uncheck();
    dialog.getByRole(AriaRole.BUTTON, named("Blacklist")).click();
    assertThat(dialog.getByText("Write a reason")).isVisible();
    assertAccessible();
    dialog.getByLabel("Reason").fill("Chargebacks, parcels were signed for");
    dialog.getByRole(AriaRole.BUTTON, named("Blacklist")).click();
    assertThat(dialog).isHidden();
    assertThat(page.locator("#barred")).containsText("Chargebacks, parcels were signed for");
    assertThat(page.locator("#head").getByText("Create New Order"))
        .hasAttribute("aria-disabled", "true");
    assertAccessible();
  }

  private void release() {
    button("Release …").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByRole(AriaRole.BUTTON, named("Release …")).click();
    assertThat(dialog.getByText("Write a reason")).isVisible();
    dialog.getByLabel("Why it is released").fill("Paid what was owed");
    dialog.getByRole(AriaRole.BUTTON, named("Release …")).click();
    assertThat(dialog).isHidden();
    assertThat(page.locator("#barred")).hasCount(0);
    assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).containsText("Paid what was owed");
  }

  @Test
  void whoIsBarredIsSeenByAgentsWithTheReason() {
    signInAs("agent");
    open("Blacklisted");
    assertThat(page.locator("#barred")).containsText("Third chargeback within a year");
    assertAccessible();
    Assertions.assertThat(page.navigate("/admin/blacklist").status()).isEqualTo(403);
  }

  @Test
  void anAdminBarsByHandWhatBelongsToNobodyYet() {
    signInAs("admin");
    page.navigate("/admin/blacklist");
    assertThat(page.locator(".ui-datatable-data")).containsText("boris.blacklisted@example.org");
    page.getByText("New entry").first().click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Email").fill("no mail");
    dialog.getByLabel("Reason").fill("Fraud ring");
    dialog.getByRole(AriaRole.BUTTON, named("Blacklist")).click();
    assertThat(dialog.getByText("no mail is not a mail address")).isVisible();
    assertAccessible();
    dialog.getByLabel("Email").fill("ring+1@fraud.example");
    dialog.getByRole(AriaRole.BUTTON, named("Blacklist")).click();
    assertThat(dialog).isHidden();
    page.getByLabel("What or why").fill("fraud ring");
    button("Find").click();
    Locator rows = page.locator(".ui-datatable-data > tr");
    assertThat(rows.filter(with("ring+1@fraud.example"))).hasCount(1);
    assertThat(rows.filter(with("boris"))).hasCount(0);
    assertAccessible();
    rows.getByRole(AriaRole.BUTTON).click();
    dialog.getByLabel("Why it is released").fill("A typing error");
    dialog.getByRole(AriaRole.BUTTON, named("Release …")).click();
    assertThat(dialog).isHidden();
    page.navigate("/admin/blacklist?show=released");
    assertThat(rows.filter(with("A typing error"))).hasCount(1);
    assertAccessible();
  }

  private void open(String name) {
    page.navigate("/customer/search?last=" + name);
    page.locator(".ui-datatable-data > tr a.strong").first().click();
    assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).isVisible();
  }

  private void leave() {
    page.locator("#user-menu summary").click();
    page.getByText("Sign out").click();
    page.waitForURL(url -> url.contains("/sign-in"));
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.FilterOptions with(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
