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

/** What can be told from the sources alone. */
class SourcesTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final int LINES_OF_A_CLASS = 250;
  private static final Pattern REASON = Pattern.compile("Long[\\s*]+because");

  @Test
  void everyPackageSaysWhatLivesInIt() throws IOException {
    List<Path> silent =
        sources()
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
            .toList();
    assertThat(silent).isEmpty();
  }

  @Test
  void noClassIsLongWithoutAReasonInItsJavadoc() throws IOException {
    List<Path> tooLong =
        sources()
            .filter(file -> lines(file).size() > LINES_OF_A_CLASS)
            .filter(file -> !REASON.matcher(String.join("\n", lines(file))).find())
            .toList();
    assertThat(tooLong).isEmpty();
  }

  private static Stream<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
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
