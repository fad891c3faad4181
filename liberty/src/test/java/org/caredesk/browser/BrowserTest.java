package org.caredesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.caredesk.stage.ServerUnderTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** What every walk extends: a page in a browser, in front of a real server with demo data. */
@ExtendWith(InChromium.class)
public abstract class BrowserTest {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** A loaded machine is slow, not wrong. */
  private static final double PATIENCE_MILLIS = 30_000;

  static {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  /** The page in front of the person. */
  protected Page page;

  /** The server it comes from. */
  protected ServerUnderTest server() {
    return ServerUnderTest.demo();
  }

  /** Signs in as one of the demo's members: agent, admin or operator. */
  protected void signInAs(String member) {
    page.navigate("/");
    page.getByLabel("Login").fill(member);
    page.getByLabel("Password").fill(member + "-demo");
    button("Sign in").click();
    page.waitForURL(url -> !url.contains("sign-in"));
  }

  /** The button of that name. */
  protected com.microsoft.playwright.Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /**
   * Fails with what axe finds wrong on the page as it stands. Not in the paper of a mail: no script
   * runs in there, not even axe, which would wait for it for ever.
   */
  protected void assertAccessible() {
    List<String> wrong =
        new AxeBuilder(page)
            .exclude("iframe").withTags(WCAG).analyze().getViolations().stream()
                .map(BrowserTest::say)
                .toList();
    assertThat(wrong).isEmpty();
  }

  private static String say(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " "
        + rule.getNodes().stream().limit(3).map(node -> node.getHtml()).toList();
  }
}
