package org.caredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** The first thing anyone sees. */
class FrontDoorIT extends BrowserTest {
  @Test
  void whoeverComesIsAskedToSignInFirst() {
    page.navigate("/customer/search");

    assertThat(button("Sign in")).isVisible();
    assertAccessible();
  }

  @Test
  void anAgentSignsInAndStandsAtTheDesk() {
    signInAs("agent");

    assertThat(page.getByText("Ana").first()).isVisible();
    assertAccessible();
  }
}
