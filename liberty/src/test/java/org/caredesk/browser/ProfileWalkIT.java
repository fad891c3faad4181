package org.caredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * A profile is edited in place, block by block, by two people at once, and nothing typed is lost;
 * cards, credit and the merchant's own fields are kept there too.
 */
class ProfileWalkIT extends BrowserTest {

  @Test
  void theContactTakesNoMailThatIsNoneAndOnlyWarnsOfAPhone() {
    signInAs("agent");
    open("Notexecuted");
    button("Edit contact").click();
    page.getByLabel("Emails").fill("no mail");
    page.getByLabel("Phones").fill("ask for Nora");
    page.getByLabel("Phones").blur();
    assertThat(page.getByText("Kept as typed")).isVisible();
    button("Save").click();
    assertThat(page.getByText("no mail is not a mail address")).isVisible();
    assertThat(page.getByLabel("Phones")).hasValue("ask for Nora");
    assertAccessible();
    page.getByLabel("Emails").fill("nora.new@example.org");
    button("Save").click();
    assertThat(page.getByText("Saved.")).isVisible();
    assertThat(page.locator("#blocks")).containsText("ask for Nora");
    assertThat(history()).containsText("nora.new@example.org");
  }

  @Test
  void theSlowerOfTwoEditorsSeesWhatItSaysNowAndKeepsWhatWasTyped() {
    signInAs("agent");
    open("Notsent");
    Page other = page.context().newPage();
    other.navigate(page.url());
    button("Edit billing address").click();
    page.getByLabel("Street and number").fill("2 Slower Street");
    other.getByRole(AriaRole.BUTTON, named("Edit billing address")).click();
    other.getByLabel("Street and number").fill("1 Faster Street");
    other.getByRole(AriaRole.BUTTON, named("Save")).click();
    assertThat(other.getByText("Saved.")).isVisible();
    button("Save").click();
    assertThat(page.getByText("agent changed this customer (billing address)")).isVisible();
    assertThat(page.getByLabel("Street and number")).hasValue("2 Slower Street");
    assertThat(page.locator("#blocks .grid3")).containsText("1 Faster Street");
    assertAccessible();
    button("Save").click();
    assertThat(page.getByText("Saved.")).isVisible();
    assertThat(page.locator("#blocks .grid3")).containsText("2 Slower Street");
    assertThat(history()).containsText("1 Faster Street");
  }

  @Test
  void anAddressAsksForWhatItsCountryNeeds() {
    signInAs("agent");
    open("Softdecline");
    button("Edit shipping address").click();
    page.locator(".editing").getByText("Same as billing").click();
    page.getByLabel("Country").selectOption("US");
    assertThat(page.getByLabel("ZIP code")).isVisible();
    button("Save").click();
    assertThat(page.getByText("without it nothing arrives there")).isVisible();
    assertThat(page.getByText("looks like 10001")).isVisible();
    assertAccessible();
    page.getByLabel("ZIP code").fill("10001");
    page.getByLabel("State", new Page.GetByLabelOptions().setExact(true)).fill("NY");
    button("Save").click();
    assertThat(page.getByText("Saved.")).isVisible();
    assertThat(page.locator("#blocks .grid3")).containsText("United States");
    button("Edit shipping address").click();
    page.locator(".editing").getByText("Same as billing").click();
    button("Save").click();
    assertThat(page.locator("#blocks .grid3")).containsText("Same as billing");
  }

  @Test
  void anAdminGivesCreditAndTakesBackNoMoreThanThereIs() {
    signInAs("admin");
    open("Twicedeclined");
    tab("Credit");
    assertThat(page.getByText("No credit on account")).isVisible();
    button("Give credit …").click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog.getByLabel("Amount to give")).isFocused();
    dialog.getByLabel("Amount to give").pressSequentially("12,50");
    assertThat(dialog.getByText("Write an amount like")).isVisible();
    assertAccessible();
    dialog.getByLabel("Amount to give").fill("12.50");
    assertThat(dialog.getByText("12.50 GBP on account afterwards")).isVisible();
    dialog.getByRole(AriaRole.BUTTON, inside("Give 12.50 GBP")).click();
    assertThat(dialog.getByText("Write a reason")).isVisible();
    dialog.getByLabel("Reason").fill("Came scratched");
    dialog.getByRole(AriaRole.BUTTON, inside("Give 12.50 GBP")).dblclick();
    assertThat(dialog).isHidden();
    assertThat(page.locator(".totals")).containsText("12.50 GBP credit");
    assertThat(page.locator(".ui-datatable-data > tr")).hasCount(1);
    button("Take back …").click();
    assertThat(dialog.getByLabel("Amount to take back")).isFocused();
    dialog.getByLabel("Amount to take back").fill("12.51");
    dialog.getByLabel("Reason").fill("Too much");
    dialog.getByRole(AriaRole.BUTTON, inside("Take back 12.51 GBP")).click();
    assertThat(dialog.getByText("Only 12.50 GBP is on account")).isVisible();
    assertAccessible();
  }

  @Test
  void anAgentGivesNoCredit() {
    signInAs("agent");
    open("Lefèvre");
    tab("Credit");
    assertThat(page.locator(".ui-datatable-data")).containsText("Lamp came scratched");
    assertThat(button("Give credit …")).hasCount(0);
    assertAccessible();
  }

  @Test
  void aCardIsTakenOffTheFileAfterBeingAskedOnce() {
    signInAs("agent");
    open("Voiddeclined");
    tab("Cards");
    page.locator("#tabs details.menu summary").first().click();
    assertThat(page.getByText("Nothing new can be charged to it")).isVisible();
    assertAccessible();
    button("Remove VISA 0085").click();
    assertThat(page.getByText("VISA 0085 is off the file")).isVisible();
    assertThat(page.getByText("No card on file")).isVisible();
    assertThat(history()).containsText("Card taken off the file");
  }

  @Test
  void theMerchantsOwnFieldsAreDefinedByAdminsAndFilledInByAgents() {
    signInAs("admin");
    page.navigate("/admin/customer-fields");
    page.getByText("New field").first().click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Kind").selectOption("CHOICE");
    dialog.getByLabel("Name").fill("Loyalty");
    dialog.getByLabel("Choices").fill("A");
    dialog.getByRole(AriaRole.BUTTON, inside("Save")).click();
    assertThat(dialog.getByText("There is a field Loyalty already")).isVisible();
    assertAccessible();
    dialog.getByLabel("Name").fill("Shoe size");
    dialog.getByLabel("Kind").selectOption("NUMBER");
    dialog.getByRole(AriaRole.BUTTON, inside("Save")).click();
    assertThat(dialog).isHidden();
    assertThat(page.locator(".ui-datatable-data")).containsText("Shoe size");
    assertAccessible();
    open("Settling");
    button("Edit further fields").click();
    page.getByLabel("Shoe size").fill("big");
    page.getByLabel("Loyalty").selectOption("Gold");
    button("Save").click();
    assertThat(page.getByText("Shoe size: write a number")).isVisible();
    assertAccessible();
    page.getByLabel("Shoe size").fill("42");
    button("Save").click();
    assertThat(page.getByText("Saved.")).isVisible();
    assertThat(page.locator(".pairs")).containsText("Gold");
    assertThat(history()).containsText("Shoe size: 42");
  }

  @Test
  void whomOneLookedAtLastIsOneClickAwayAndOlderHistoryOneKey() {
    signInAs("agent");
    open("Cannottell");
    String name = page.locator("#head h1").innerText();
    page.navigate("/customer/search");
    assertThat(page.getByLabel("You looked at lately")).containsText(name);
    assertAccessible();
    page.getByLabel("You looked at lately").getByText(name).first().click();
    for (int i = 0; i < 27; i++) {
      page.locator("#past\\:newNote").click();
      page.getByLabel("Note", new Page.GetByLabelOptions().setExact(true)).fill("Note " + i);
      button("Save note").click();
      assertThat(history().locator(".written").first()).containsText("Note " + i);
    }
    page.getByLabel("Show").selectOption("NOTES");
    assertThat(history().locator(".written")).hasCount(25);
    button("Show older").focus();
    page.keyboard().press("Enter");
    assertThat(history().locator(".written")).hasCount(27);
    assertAccessible();
    Assertions.assertThat(history().locator(".written").last().innerText()).contains("Note 0");
  }

  private Locator history() {
    return page.getByRole(AriaRole.COMPLEMENTARY);
  }

  private void tab(String name) {
    page.locator("nav.tabs a[data-tab]")
        .filter(new Locator.FilterOptions().setHasText(name))
        .click();
  }

  private void open(String name) {
    page.navigate("/customer/search?last=" + name);
    page.locator(".ui-datatable-data > tr a.strong").first().click();
    assertThat(history()).isVisible();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.GetByRoleOptions inside(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
