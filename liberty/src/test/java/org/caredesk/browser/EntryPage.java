package org.caredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;

/** Order entry as a person uses it. */
final class EntryPage {

  private static final String EXPIRY = "1231";

  private final Page page;

  EntryPage(Page page) {
    this.page = page;
  }

  /** Begins a new order from the profile of the customer with this last name. */
  EntryPage begin(String lastName) {
    page.navigate("/customer/search?last=" + lastName);
    page.locator(".ui-datatable-data > tr a.strong").first().click();
    page.waitForURL(url -> url.contains("/customer/profile?id="));
    page.locator("a.button.green").click();
    page.waitForURL(url -> url.contains("/order/entry?customer="));
    return this;
  }

  /** Takes the first product that the text finds. */
  EntryPage add(String typed, String name) {
    Locator box = page.getByLabel("Add a product");
    box.fill("");
    box.pressSequentially(typed);
    assertThat(page.locator(".ui-autocomplete-item").first()).containsText(name);
    page.keyboard().press("Enter");
    assertThat(line(name)).isVisible();
    return this;
  }

  Locator line(String name) {
    return page.locator(".entry-lines tbody tr")
        .filter(new Locator.FilterOptions().setHasText(name));
  }

  Locator quantity(String name) {
    return page.getByLabel(Pattern.compile("^(Quantity|Menge): " + name));
  }

  EntryPage coupon(String code) {
    page.getByLabel("Coupon").fill("");
    page.getByLabel("Coupon").pressSequentially(code);
    page.keyboard().press("Tab");
    return this;
  }

  EntryPage ship() {
    page.getByLabel("Shipping", new Page.GetByLabelOptions().setExact(true))
        .selectOption(new SelectOption().setIndex(1));
    assertThat(page.locator("[id='sum:totals'] dd").nth(2)).not().containsText("0.00");
    return this;
  }

  /** Chooses a new card and types it, digit by digit. */
  EntryPage newCard(String number) {
    page.getByLabel("New card").first().check();
    assertThat(page.locator("#new-card")).isVisible();
    type("#card-number", number);
    type("#card-expiry", EXPIRY);
    type("#card-cvc", "123");
    return this;
  }

  private void type(String field, String text) {
    page.locator(field).fill("");
    page.locator(field).pressSequentially(text);
  }

  Locator total() {
    return page.locator("[id='sum:totals'] dd.big");
  }

  Locator button() {
    return page.locator("#place");
  }

  /** Presses the button and waits for the page with the result. */
  void place() {
    button().click();
    page.waitForURL(url -> url.contains("/order/placed?id="));
  }

  Locator result() {
    return page.locator(".placed");
  }

  Locator said() {
    return page.locator("[id='sum:told']");
  }
}
