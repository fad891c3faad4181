package org.caredesk.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Any Chromium that this machine has; nothing is downloaded. */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of(
          "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome.exe");
  private static final List<String> PLACES =
      List.of(
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** An upper limit, for a machine that does much else; what is there is seen at once. */
  private static final double PATIENCE_MILLIS = 30_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Where it is on this machine, if it is anywhere. */
  static Optional<Path> find() {
    return find(System.getenv(), PLACES);
  }

  /**
   * Where it is, if it is anywhere. CAREDESK_CHROMIUM says it by hand, and then nothing else is
   * looked at: a machine without one is played by naming a file that is not there.
   *
   * @param environment PATH is searched
   * @param places where it stands on systems that don't put it there
   */
  static Optional<Path> find(Map<String, String> environment, List<String> places) {
    String named = environment.get("CAREDESK_CHROMIUM");
    Stream<Path> onPath =
        Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    Stream<Path> looked =
        named == null
            ? Stream.concat(onPath, places.stream().map(Path::of))
            : Stream.of(Path.of(named));
    return looked.filter(Files::isRegularFile).filter(Files::isExecutable).findFirst();
  }

  static Chromium launch(Path executable) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
    return new Chromium(playwright, browser);
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
