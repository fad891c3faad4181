package org.caredesk.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.caredesk.stage.ServerUnderTest;
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
  private static final Namespace SPACE = Namespace.create(InChromium.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    boolean missing = context.getTestMethod().isPresent() && Chromium.find().isEmpty();
    if (missing && !"true".equals(System.getenv("CI"))) {
      return ConditionEvaluationResult.disabled("no Chromium on this machine");
    }
    return ConditionEvaluationResult.enabled("");
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Store store = context.getRoot().getStore(SPACE);
    Chromium chromium =
        store.getOrComputeIfAbsent(
            Chromium.class, type -> Chromium.launch(Chromium.find().orElseThrow()), Chromium.class);
    BrowserContext profile =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(ServerUnderTest.demo().url())
                    .setLocale("en-GB")
                    .setTimezoneId("Europe/London")
                    .setViewportSize(1280, 900));
    BrowserTest test = (BrowserTest) context.getRequiredTestInstance();
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
