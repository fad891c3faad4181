package org.caredesk.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the pages themselves must keep: short, and nothing written into them that the browser's
 * policy forbids.
 */
class PagesTest {
  private static final int LINES_OF_A_PAGE = 120;
  private static final Pattern INLINE =
      Pattern.compile("<script|<style|\\sstyle=\"|\\son(click|load|change|submit)=\"");

  @Test
  void aPageIsShort() throws IOException {
    assertThat(pages().filter(page -> lines(page).size() >= LINES_OF_A_PAGE)).isEmpty();
  }

  @Test
  void aPageHoldsNoStyleAndNoScript() throws IOException {
    assertThat(
            pages()
                .flatMap(
                    page ->
                        lines(page).stream()
                            .filter(line -> INLINE.matcher(line).find())
                            .map(line -> page.getFileName() + ": " + line.strip())))
        .isEmpty();
  }

  private static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
      return files.filter(file -> file.toString().endsWith(".xhtml")).toList().stream();
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
