package org.caredesk.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A real Open Liberty with the EAR in a process of its own, started, asked, stopped or killed from
 * here. It runs java itself instead of the server script, so that a kill reaches the server and
 * nothing else.
 */
public final class LibertyServer implements AutoCloseable {
  private final Path home;
  private final Path directory;
  private final Map<String, String> variables = new LinkedHashMap<>();
  private boolean console;
  private Process process;

  /**
   * A server that is not yet started.
   *
   * @param home the folder `wlp` of the installation
   * @param name the server's name, also its id
   * @param configuration the folder with server.xml and jvm.options, copied over at each start
   * @param ear the application
   */
  public LibertyServer(Path home, String name, Path configuration, Path ear) {
    this.home = home.toAbsolutePath().normalize();
    this.directory = this.home.resolve("usr/servers").resolve(name);
    copy(configuration, directory);
    variables.putAll(generatedPasswords());
    variables.put("CAREDESK_EAR", ear.toAbsolutePath().toString());
    variables.put("CAREDESK_SERVER_ID", name);
  }

  /** Sets environment variables for the next start. */
  public LibertyServer with(Map<String, String> more) {
    variables.putAll(more);
    return this;
  }

  /** Sets one environment variable for the next start. */
  public LibertyServer with(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /** Lets the server write to the console of this process. */
  public LibertyServer onConsole() {
    console = true;
    return this;
  }

  /** Starts the server's process; does not wait until it is ready. */
  public LibertyServer start() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-javaagent:" + home.resolve("bin/tools/ws-javaagent.jar"));
    command.add("-Djava.awt.headless=true");
    command.addAll(lines(directory.resolve("jvm.options")));
    command.addAll(lines(home.resolve("lib/platform/java").resolve(openings())));
    command.add("-jar");
    command.add(home.resolve("bin/tools/ws-server.jar").toString());
    command.add(directory.getFileName().toString());
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().putAll(variables);
    if (console) {
      builder.inheritIO();
    } else {
      builder.redirectErrorStream(true).redirectOutput(log("console.log").toFile());
    }
    try {
      process = builder.start();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("the server did not start", e);
    }
  }

  /** Waits until the server says that it is ready: migrated, database reachable. */
  public LibertyServer awaitReady(Duration atMost) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException(
            "server %s is not ready, see %s"
                .formatted(directory.getFileName(), log("messages.log")));
      }
      pause();
    }
    return this;
  }

  /** Whether it answers that it is ready. */
  public boolean isReady() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(url() + "/health/ready").toURL().openConnection();
      connection.setConnectTimeout(1000);
      connection.setReadTimeout(5000);
      return connection.getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Its address, without a slash at the end. */
  public String url() {
    return "http://localhost:" + variables.getOrDefault("CAREDESK_HTTP_PORT", "9080");
  }

  /** Where its configuration, logs and work stand. */
  public Path directory() {
    return directory;
  }

  /** One of its log files. */
  public Path log(String file) {
    Path logs = directory.resolve("logs");
    try {
      Files.createDirectories(logs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return logs.resolve(file);
  }

  /** Whether its process lives. */
  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** Waits for the end of its process and answers the exit code. */
  public int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  /** Ends the process at once, as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd(Duration.ofSeconds(10));
  }

  /** Asks the process to end in good order, and kills it when it takes too long. */
  @Override
  public void close() {
    if (isAlive()) {
      process.destroy();
      if (!awaitEnd(Duration.ofSeconds(30))) {
        kill();
      }
    }
  }

  private boolean awaitEnd(Duration atMost) {
    try {
      return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The server's own list of what the Java runtime must open to it. */
  private static String openings() {
    return Runtime.version().feature() < 24 ? "java9.options" : "java24.options";
  }

  private static List<String> lines(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The installation made passwords for its own key stores, which all its servers share. */
  private Map<String, String> generatedPasswords() {
    Map<String, String> passwords = new LinkedHashMap<>();
    for (String line : lines(home.resolve("usr/servers/caredesk/server.env"))) {
      int equals = line.indexOf('=');
      if (equals > 0) {
        passwords.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return passwords;
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the server started", e);
    }
  }

  /** Copies a folder with all that is in it over another. */
  public static void copy(Path from, Path to) {
    try {
      Files.walkFileTree(
          from,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Path target = to.resolve(from.relativize(file).toString());
              Files.createDirectories(target.getParent());
              Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot prepare the server in " + to, e);
    }
  }
}
