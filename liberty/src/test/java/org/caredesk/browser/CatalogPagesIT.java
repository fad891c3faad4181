package org.caredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * What admins keep for order entry: products, coupons, shipping, tax and the lists of reasons; on
 * each page something is done, something is refused, and everybody can use it.
 */
class CatalogPagesIT extends BrowserTest {

  private final List<String> noise = new ArrayList<>();
  private final String own = UUID.randomUUID().toString().substring(0, 6).toUpperCase();

  @Test
  void aProductIsAddedChangedAndTakenOffSale() {
    open("/admin/catalog");
    open("New product", "Number");
    button("Save").click();
    assertThat(dialog().getByText("Write 1 to 60 characters.")).isVisible();
    assertThat(dialog().getByText("Write an amount.")).isVisible();
    assertThat(field("Number")).isFocused();
    assertAccessible();
    field("Number").fill("NEW-" + own);
    field("Name").fill("Tall lamp " + own);
    field("Price").fill("12,50");
    button("Save").click();
    assertThat(dialog().getByText("Write an amount like 12.50.")).isVisible();
    assertThat(field("Price")).hasValue("12,50");
    field("Price").fill("12.5025");
    field("Weight in grams").fill("1200");
    save();
    page.navigate("/admin/catalog?q=lamp+" + own);
    assertThat(row("NEW-" + own)).containsText("12.5025");
    assertThat(row("NEW-" + own)).containsText("1,200 g");
    row("NEW-" + own).getByText("Take off sale").click();
    assertThat(page.getByText("is off sale. Orders that have it keep it.")).isVisible();
    assertThat(row("NEW-" + own)).containsText("Off sale");
    assertAccessible();
    page.navigate("/admin/catalog?q=nothinglikethat");
    assertThat(page.getByText("Nothing has that in it.")).isVisible();
    assertAccessible();
    Assertions.assertThat(noise).isEmpty();
  }

  @Test
  void aNumberThatIsTakenIsToldAtItsFieldAndNothingTypedIsLost() {
    open("/admin/catalog");
    open("New product", "Number");
    field("Number").fill("mug-01");
    field("Name").fill("Another mug");
    field("Price").fill("4");
    button("Save").click();
    assertThat(dialog().getByText("The article number mug-01 is taken.")).isVisible();
    assertThat(field("Name")).hasValue("Another mug");
  }

  @Test
  void theSlowerOfTwoAdminsSeesWhatTheOtherSavedAndKeepsWhatWasTyped() {
    open("/admin/catalog?q=KET-01");
    Page other = page.context().newPage();
    other.navigate("/admin/catalog?q=KET-01");
    edit(other, "KET-01");
    edit(page, "KET-01");
    other.getByRole(AriaRole.DIALOG).getByLabel("Name").fill("Kettle of the other " + own);
    other.getByRole(AriaRole.DIALOG).getByText("Save").click();
    assertThat(other.getByRole(AriaRole.DIALOG)).isHidden();
    field("Name").fill("My kettle");
    button("Save").click();
    assertThat(dialog().locator(".notice")).containsText("admin changed this");
    assertThat(dialog().locator(".notice")).containsText("Kettle of the other " + own);
    assertThat(field("Name")).hasValue("My kettle");
    assertAccessible();
    field("Name").fill("Gooseneck kettle, 1 l");
    save();
    assertThat(row("KET-01")).containsText("Gooseneck kettle, 1 l");
  }

  @Test
  void aCouponIsMadeAndEndsBeforeItBeginsIsRefused() {
    open("/admin/coupons");
    assertThat(row("OVER")).containsText("Over");
    open("New coupon", "Code");
    field("Code").fill("spring-" + own);
    field("What for").fill("Spring mailing");
    field("Percent").fill("12.5");
    field("First day").fill("2027-03-02");
    field("Last day").fill("2027-03-01");
    field("Orders in all").fill("many");
    button("Save").click();
    assertThat(dialog().getByText("Write a whole number.")).isVisible();
    field("Orders in all").fill("100");
    button("Save").click();
    assertThat(dialog().getByText("The last day lies before the first")).isVisible();
    assertAccessible();
    field("Last day").fill("2027-03-31");
    save();
    assertThat(row("SPRING-" + own)).containsText("12.5 %");
    assertThat(row("SPRING-" + own)).containsText("0 of 100");
    assertThat(row("SPRING-" + own)).containsText("Not begun");
    row("SPRING-" + own).getByText("Retire").click();
    assertThat(row("SPRING-" + own)).containsText("Retired");
    assertAccessible();
    Assertions.assertThat(noise).isEmpty();
  }

  @Test
  void aWayToShipHasAPriceListThatBeginsAtNothingAndRises() {
    open("/admin/shipping");
    assertThat(row("Europe")).containsText("from 60.00 GBP");
    open("New way to ship", "Name");
    field("Name").fill("Courier " + own);
    field("Goes to").fill("GB UK");
    dialog().getByLabel("Price by").selectOption("WEIGHT");
    assertThat(field("From grams, line 2")).isVisible();
    field("Price, line 1").fill("8.00");
    field("From grams, line 2").fill("0");
    field("Price, line 2").fill("9.00");
    button("Save").click();
    assertThat(dialog().getByText("UK is no country code.")).isVisible();
    field("Goes to").fill("GB");
    button("Save").click();
    assertThat(dialog().getByText("begin at the same point")).isVisible();
    assertAccessible();
    field("From grams, line 2").fill("3000");
    press("Add a line");
    assertThat(field("Price, line 4")).isVisible();
    assertThat(field("From grams, line 2")).hasValue("3000");
    save();
    assertThat(row("Courier " + own)).containsText("from 3,000 g");
    row("Courier " + own).getByText("Retire").click();
    assertThat(row("Courier " + own)).containsText("Retired");
    Assertions.assertThat(noise).isEmpty();
  }

  @Test
  void aTaxRowIsAddedChangedAndRemovedAfterAQuestion() {
    open("/admin/tax");
    open("New row", "Country");
    dialog().getByLabel("Country").selectOption("GB");
    field("Percent").fill("20");
    button("Save").click();
    assertThat(dialog().getByText("There is a row for GB already.")).isVisible();
    assertAccessible();
    dialog().getByLabel("Country").selectOption("NZ");
    field("State").fill("Test " + own);
    field("Percent").fill("100.1");
    button("Save").click();
    assertThat(dialog().getByText("Write 0 to 100")).isVisible();
    field("Percent").fill("8.8750");
    save();
    assertThat(row("Test " + own)).containsText("8.875 %");
    row("Test " + own).getByText("Remove").click();
    assertThat(dialog()).containsText("Placed orders keep their tax.");
    assertAccessible();
    button("Remove New Zealand, Test " + own).click();
    assertThat(page.getByText("New Zealand, Test " + own + " is removed.")).isVisible();
    assertThat(row("Test " + own)).hasCount(0);
    Assertions.assertThat(noise).isEmpty();
  }

  @Test
  void aReasonIsAddedMovedRenamedAndRetiredAndTheDialogsFollow() {
    open("/admin/lists?list=CALL");
    open("New entry", "English");
    field("English").fill("other");
    button("Save").click();
    assertThat(dialog().getByText("The list has an entry other already.")).isVisible();
    assertAccessible();
    field("English").fill("Sent a form " + own);
    save();
    Locator rows = page.locator(".ui-datatable-data > tr");
    assertThat(rows.last()).containsText("SENT_A_FORM");
    press("Move Sent a form " + own + " up");
    assertThat(rows.last()).not().containsText("SENT_A_FORM");
    row("Sent a form " + own).getByText("Rename").click();
    assertThat(field("English")).isFocused();
    assertThat(field("English")).hasValue("Sent a form " + own);
    field("German").fill("Formular geschickt " + own);
    save();
    assertThat(row("Sent a form " + own)).containsText("Formular geschickt " + own);
    row("Sent a form " + own).getByText("Retire").click();
    assertThat(row("Sent a form " + own)).containsText("Retired");
    assertAccessible();
    Assertions.assertThat(noise).isEmpty();
  }

  @Test
  void whoeverIsNoAdminIsToldSo() {
    signInAs("agent");
    for (String address : List.of("catalog", "coupons", "shipping", "tax", "lists")) {
      page.navigate("/admin/" + address);
      assertThat(page.getByText("Not for your role").first()).isVisible();
    }
  }

  private void open(String address) {
    page.onConsoleMessage(
        message -> {
          if ("error".equals(message.type())) {
            noise.add(message.text());
          }
        });
    page.onPageError(noise::add);
    signInAs("admin");
    page.navigate(address);
  }

  /** Opens a dialog; whoever typed before the focus stands would type into another field. */
  private void open(String name, String first) {
    press(name);
    assertThat(field(first)).isFocused();
  }

  /** An icon counts into a button's name. */
  private void press(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
  }

  private void save() {
    button("Save").click();
    assertThat(dialog()).isHidden();
  }

  private static void edit(Page page, String sku) {
    page.locator(".ui-datatable-data > tr")
        .filter(new Locator.FilterOptions().setHasText(sku))
        .getByText("Edit")
        .click();
    assertThat(page.getByRole(AriaRole.DIALOG).getByLabel("Name")).isFocused();
  }

  private Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  private Locator field(String label) {
    return dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
  }

  private Locator row(String text) {
    return page.locator(".ui-datatable-data > tr")
        .filter(new Locator.FilterOptions().setHasText(text));
  }
}
