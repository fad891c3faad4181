package org.caredesk.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.caredesk.local.LocalDatabase;
import org.caredesk.local.LocalServices;

/**
 * One embedded database server for all tests of a run, with a stage of its own (databases, gateway,
 * mail) for each server under test, so that a test that moves its clock disturbs no other.
 */
public final class TestStage {
  /** Where Liberty was unpacked. */
  public static final Path LIBERTY =
      Path.of(System.getProperty("caredesk.liberty", "target/liberty/wlp")).toAbsolutePath();

  /** The application as it is delivered. */
  public static final Path EAR =
      Path.of(System.getProperty("caredesk.ear", "../ear/target/caredesk.ear")).toAbsolutePath();

  /** The configuration of a real server. */
  public static final Path CONFIGURATION = Path.of("src/main/liberty/config").toAbsolutePath();

  private static final Map<String, LocalServices> STAGES = new ConcurrentHashMap<>();
  private static LocalDatabase database;

  private TestStage() {}

  /** The stage of that name; made when it is first asked for. */
  public static LocalServices named(String name) {
    return STAGES.computeIfAbsent(name, n -> LocalServices.beside(database(), n));
  }

  private static synchronized LocalDatabase database() {
    if (database == null) {
      try {
        Path target = Files.createDirectories(Path.of("target"));
        database = LocalDatabase.start(Files.createTempDirectory(target, "postgresql"), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return database;
  }

  /** Stops everything that was started. */
  static synchronized void close() {
    STAGES.values().forEach(LocalServices::close);
    STAGES.clear();
    if (database != null) {
      database.close();
      database = null;
    }
  }
}
