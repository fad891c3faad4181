package org.caredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.caredesk.stage.ServerUnderTest;
import org.junit.jupiter.api.Test;

/**
 * Every page there is, with nothing to show and with two hundred rows of the most awkward names, in
 * English and in German, on a desk and on a tablet: none scrolls sideways, and everybody can use
 * each of them. Pages are found by walking the folder they lie in, so that a new one is looked at
 * from its first day.
 */
class ManyRowsIT extends BrowserTest {

  private static final Path PAGES = Path.of("../web/src/main/webapp").toAbsolutePath().normalize();
  private static final Path PICTURES = Path.of("target/screenshots/many-rows");

  /** Pages about one thing, and whose lists are long only when something is asked for. */
  private static final Map<String, List<String>> ABOUT =
      Map.of(
          "/customer/search",
              List.of(
                  "/customer/search",
                  "/customer/search?order=MANY",
                  "/customer/search?find=featherstone"),
          "/customer/profile",
              List.of(
                  "/customer/profile?id={customer}",
                  "/customer/profile?id={customer}&tab=transactions",
                  "/customer/profile?id={customer}&tab=cards",
                  "/customer/profile?id={customer}&tab=history"),
          "/order/summary", List.of("/order/summary?id={order}"),
          "/payment/transaction", List.of("/payment/transaction?id={transaction}"),
          "/refund/queue", List.of("/refund/queue", "/refund/queue?show=GIVEN_UP"),
          "/work", List.of("/work", "/work?show=closed"),
          "/operator/job", List.of("/operator/job?name=purge", "/operator/job?name=no-such-job"),
          "/operator/run", List.of("/operator/run?id={run}"));

  private final List<String> wrong = new ArrayList<>();

  @Override
  protected ServerUnderTest server() {
    return ManyRowsShop.server();
  }

  @Test
  void noPageScrollsSidewaysAndEverybodyCanUseThemEmptyAndFull() throws Exception {
    ManyRowsShop.change(
        "update staff_member set must_change_password = false where login = 'admin'");
    signIn();
    lookAtAll("none", plain());
    ManyRowsShop.fill();
    lookAtAll("many", full());
    Assertions.assertThat(wrong).isEmpty();
  }

  private void signIn() {
    page.navigate("/");
    page.getByLabel("Login").fill("admin");
    page.getByLabel("Password").fill(ManyRowsShop.PASSWORD);
    button("Sign in").click();
    page.waitForURL(url -> !url.contains("sign-in"));
  }

  private void lookAtAll(String state, List<String> addresses) throws SQLException {
    for (String language : List.of("en", "de")) {
      ManyRowsShop.change(
          "update staff_member set language = '%s' where login = 'admin'".formatted(language));
      for (String address : addresses) {
        lookAt(address, state + "-" + language, 1280, 800);
        boolean german = language.equals("de");
        lookAt(address, state + "-" + language, 820, 1180);
        if (german) {
          judge(address);
        }
      }
    }
  }

  private void lookAt(String address, String state, int width, int height) {
    page.setViewportSize(width, height);
    page.navigate(address);
    assertThat(page.getByRole(AriaRole.MAIN)).isVisible();
    if (page.getByText("Something went wrong").or(page.getByText("Etwas ist schief")).count() > 0) {
      wrong.add(address + " (" + state + ") is broken");
    }
    int wider =
        ((Number)
                page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .intValue();
    if (wider > 0) {
      wrong.add("%s (%s) is %d px wider than %d".formatted(address, state, wider, width));
    }
    if (Boolean.getBoolean("caredesk.pictures")) {
      String name = (address + "-" + state + "-" + width).replaceAll("[^a-zA-Z0-9-]+", "_");
      page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
  }

  private void judge(String address) {
    try {
      assertAccessible();
    } catch (AssertionError said) {
      wrong.add(address + ": " + said.getMessage());
    }
  }

  private static List<String> plain() throws IOException {
    return pages().filter(address -> !needsOne(address)).toList();
  }

  private static boolean needsOne(String address) {
    return ABOUT.getOrDefault(address, List.of(address)).get(0).contains("{");
  }

  private static List<String> full() throws IOException, SQLException {
    Map<String, String> ids = new TreeMap<>();
    ids.put("{customer}", ManyRowsShop.one("select id from customer where number = 'C1'"));
    ids.put("{order}", ManyRowsShop.one("select min(id) from customer_order"));
    ids.put("{transaction}", ManyRowsShop.one("select max(id) from transaction"));
    ids.put("{run}", ManyRowsShop.one("select max(id) from job_run where job = 'bulk-refund'"));
    return pages()
        .flatMap(address -> ABOUT.getOrDefault(address, List.of(address)).stream())
        .map(address -> filled(address, ids))
        .toList();
  }

  private static String filled(String address, Map<String, String> ids) {
    String whole = address;
    for (Map.Entry<String, String> id : ids.entrySet()) {
      whole = whole.replace(id.getKey(), id.getValue());
    }
    return whole;
  }

  /** The addresses of all pages, but for those that lead elsewhere. */
  private static Stream<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files
          .map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".xhtml") && !name.contains("WEB-INF"))
          .map(name -> name.substring(0, name.length() - ".xhtml".length()))
          .filter(address -> !List.of("/index", "/sign-in").contains(address))
          .sorted()
          .toList()
          .stream();
    }
  }
}
