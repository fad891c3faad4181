package org.caredesk.local;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The real year of a real shop that the large tests run on. It is not part of the project: where it
 * is absent, such a test is reported as skipped, and with CI=true it fails.
 */
public final class OnlineRetail {
  private static final String PROPERTY = "caredesk.onlineRetail";

  private OnlineRetail() {}

  /** Where it is looked for, whether it is there or not. */
  public static Path path() {
    return Path.of(System.getProperty(PROPERTY, "../../shared/data/online-retail"))
        .toAbsolutePath()
        .normalize();
  }

  /** The folder; skips or fails the calling test where there is none. */
  public static Path folder() {
    Path folder = path();
    if (!Files.isDirectory(folder)) {
      String absent = "online-retail is absent: " + folder;
      if ("true".equals(System.getenv("CI"))) {
        fail(absent);
      }
      abort(absent);
    }
    return folder;
  }

  /** One of its files. */
  public static Path file(String name) {
    return folder().resolve(name);
  }
}
