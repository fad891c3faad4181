package org.caredesk.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.caredesk.shared.Clocks;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The logs that the batch runtime writes of each execution, a folder for each job and day. Every
 * server keeps its own and forgets them by itself, as long after as the runtime's rows.
 */
@ApplicationScoped
public class JobLogs {

  private static final Logger LOG = Logger.getLogger(JobLogs.class.getName());

  @Inject private Clocks clocks;

  @Inject
  @ConfigProperty(name = "caredesk.batch.logs", defaultValue = "logs/joblogs")
  private String folder;

  @Inject
  @ConfigProperty(name = "caredesk.purge.batch.after", defaultValue = "P14D")
  private Duration after;

  private volatile LocalDate last;

  /** Once a day forgets what is too old; how many days of jobs were forgotten now. */
  public int forgetDaily() {
    LocalDate today = LocalDate.ofInstant(clocks.real(), ZoneOffset.UTC);
    if (today.equals(last)) {
      return 0;
    }
    last = today;
    return forget(Path.of(folder), today.minusDays(after.toDays()));
  }

  /** Forgets the days before this one. */
  static int forget(Path folder, LocalDate before) {
    List<Path> old =
        children(folder).stream()
            .flatMap(job -> children(job).stream())
            .filter(day -> isBefore(day, before))
            .toList();
    old.forEach(JobLogs::delete);
    return old.size();
  }

  private static List<Path> children(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    } catch (IOException e) {
      LOG.log(Level.WARNING, e, () -> "cannot read " + folder);
      return List.of();
    }
  }

  private static boolean isBefore(Path day, LocalDate before) {
    try {
      return LocalDate.parse(day.getFileName().toString()).isBefore(before);
    } catch (DateTimeParseException notOneOfTheRuntime) {
      return false;
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, e, () -> "cannot delete " + folder);
    }
  }
}
