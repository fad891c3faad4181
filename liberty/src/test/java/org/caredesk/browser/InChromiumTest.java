package org.caredesk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine without Chromium skips each browser test by its name; CI must have one. */
class InChromiumTest {

  @TempDir private Path folder;

  @Test
  void withoutAnyTheTestsAreSkippedAndSayWhy() {
    var verdict = InChromium.verdict(Optional.empty(), Map.of());
    assertThat(verdict.isDisabled()).isTrue();
    assertThat(verdict.getReason()).contains("no Chromium on this machine");
  }

  @Test
  void ciRunsThemAllTheSameSoThatTheyFail() {
    assertThat(InChromium.verdict(Optional.empty(), Map.of("CI", "true")).isDisabled()).isFalse();
  }

  @Test
  void withOneTheyRun() {
    assertThat(InChromium.verdict(Optional.of(folder), Map.of()).isDisabled()).isFalse();
  }

  @Test
  void itIsFoundOnThePathAndAtThePlacesOfOtherSystems() throws IOException {
    Path chromium = executable("chromium");
    Path elsewhere = executable("Google Chrome");
    assertThat(Chromium.find(Map.of("PATH", folder.toString()), List.of())).contains(chromium);
    assertThat(Chromium.find(Map.of("PATH", "/nowhere"), List.of(elsewhere.toString())))
        .contains(elsewhere);
    assertThat(Chromium.find(Map.of("PATH", "/nowhere"), List.of())).isEmpty();
  }

  @Test
  void theOneNamedByHandIsTakenAndNoOther() throws IOException {
    Path named = executable("my-chromium");
    executable("chromium");
    assertThat(Chromium.find(byHand(named), List.of())).contains(named);
    assertThat(Chromium.find(byHand(folder.resolve("not there")), List.of())).isEmpty();
    assertThat(Chromium.find(byHand(folder), List.of())).isEmpty();
  }

  private Map<String, String> byHand(Path chromium) {
    return Map.of("PATH", folder.toString(), "CAREDESK_CHROMIUM", chromium.toString());
  }

  private Path executable(String name) throws IOException {
    Path file = Files.createFile(folder.resolve(name));
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
