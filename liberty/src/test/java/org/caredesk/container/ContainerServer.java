package org.caredesk.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caredesk.local.LibertyServer;
import org.caredesk.local.LocalServices;
import org.caredesk.local.OnlineRetail;
import org.caredesk.stage.TestStage;

/** The folder of the server that the container tests run in, and what it is told at start. */
public final class ContainerServer {
  /** What a test in the server measured and its console should show. */
  public static final Path FIGURES = Path.of("target/figures.txt");

  private ContainerServer() {}

  /** Makes the folder: the configuration of a real server, and what tests need beyond it. */
  static void prepare() {
    String name = System.getProperty("caredesk.container.name");
    Path directory = TestStage.LIBERTY.resolve("usr/servers").resolve(name);
    try {
      LibertyServer.copy(TestStage.CONFIGURATION, directory);
      LibertyServer.copy(Path.of("src/test/liberty/container"), directory);
      Files.deleteIfExists(directory.resolve("application.xml"));
      Files.createDirectories(directory.resolve("dropins"));
      Files.write(directory.resolve("bootstrap.properties"), properties(name));
      Path passwords = TestStage.LIBERTY.resolve("usr/servers/caredesk/server.env");
      Files.copy(passwords, directory.resolve("server.env"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> properties(String name) {
    LocalServices stage = TestStage.named("container");
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, String> variable : stage.variables().entrySet()) {
      lines.add(
          variable.getKey().toLowerCase(Locale.ROOT).replace('_', '.') + "=" + variable.getValue());
    }
    lines.add("caredesk.http.port=" + System.getProperty("caredesk.container.port"));
    lines.add("caredesk.server.id=" + name);
    lines.add("caredesk.demo=false");
    lines.add("caredesk.tick.enabled=false");
    lines.add("caredesk.clock.movable=true");
    lines.add("caredesk.test.database=" + stage.applicationUrl());
    lines.add("caredesk.test.gateway=" + stage.gatewayUrl());
    lines.add("caredesk.test.mail=" + stage.mail().url());
    lines.add("caredesk.import.base=" + TestStage.LIBERTY.resolve("usr/servers/import-" + name));
    lines.add("caredesk.onlineRetail=" + OnlineRetail.path());
    lines.add("caredesk.test.figures=" + FIGURES.toAbsolutePath());
    return lines;
  }
}
