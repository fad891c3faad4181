package org.caredesk.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Gives every test a fresh browser profile, one Chromium for all. Without any Chromium each test is
 * skipped by its name; with CI=true that is a failure.
 */
final class InChromium implements ExecutionCondition, BeforeEachCallback, AfterEachCallback {
  static final String MISSING = "no Chromium on this machine";
  private static final Namespace SPACE = Namespace.create(InChromium.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return context.getTestMethod().isEmpty()
        ? ConditionEvaluationResult.enabled("its tests are asked one by one")
        : verdict(Chromium.find(), System.getenv());
  }

  /** Without a Chromium a test is skipped, but for CI: there it runs, and fails. */
  static ConditionEvaluationResult verdict(
      Optional<Path> chromium, Map<String, String> environment) {
    return chromium.isEmpty() && !"true".equals(environment.get("CI"))
        ? ConditionEvaluationResult.disabled(MISSING)
        : ConditionEvaluationResult.enabled("");
  }

  private static Chromium launch() {
    return Chromium.launch(Chromium.find().orElseThrow(() -> new IllegalStateException(MISSING)));
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Store store = context.getRoot().getStore(SPACE);
    Chromium chromium =
        store.getOrComputeIfAbsent(Chromium.class, type -> launch(), Chromium.class);
    BrowserTest test = (BrowserTest) context.getRequiredTestInstance();
    BrowserContext profile =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(test.server().url())
                    .setLocale("en-GB")
                    .setTimezoneId("Europe/London")
                    .setViewportSize(1280, 900));
    test.page = profile.newPage();
    test.page.setDefaultTimeout(30_000);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Page page = ((BrowserTest) context.getRequiredTestInstance()).page;
    if (page == null) {
      return;
    }
    if (context.getExecutionException().isPresent()) {
      String name =
          context.getRequiredTestClass().getSimpleName()
              + "."
              + context.getRequiredTestMethod().getName();
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target/screenshots", name + ".png"))
              .setFullPage(true));
    }
    page.context().close();
  }
}
