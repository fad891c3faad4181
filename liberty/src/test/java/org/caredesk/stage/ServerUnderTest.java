package org.caredesk.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.caredesk.local.LibertyServer;
import org.caredesk.local.LocalPorts;
import org.caredesk.local.LocalServices;

/**
 * A real server with the EAR as delivered, in a process of its own: ticks on, clock movable.
 * Browser tests share one; fault tests start their own, kill it and start it again.
 */
public final class ServerUnderTest implements AutoCloseable {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Duration START = Duration.ofMinutes(5);
  private static final Map<String, ServerUnderTest> SHARED = new LinkedHashMap<>();

  private final LocalServices stage;
  private final LibertyServer server;

  private ServerUnderTest(LocalServices stage, LibertyServer server) {
    this.stage = stage;
    this.server = server;
  }

  /**
   * A server that is not yet started.
   *
   * @param name its name and id
   * @param stage the stage it stands on; two servers on one stage share database and gateway
   */
  public static ServerUnderTest on(LocalServices stage, String name) {
    LibertyServer server =
        new LibertyServer(
            TestStage.LIBERTY,
            name + ProcessHandle.current().pid(),
            TestStage.CONFIGURATION,
            TestStage.EAR);
    server
        .with(stage.variables())
        .with("CAREDESK_HTTP_PORT", Integer.toString(LocalPorts.free()))
        .with("CAREDESK_HTTPS_PORT", "-1")
        .with("CAREDESK_HTTP_HOST", "localhost")
        .with("CAREDESK_CLOCK_MOVABLE", "true");
    return new ServerUnderTest(stage, server);
  }

  /** The server with demo data that all browser tests share; started when first asked for. */
  public static synchronized ServerUnderTest demo() {
    return shared("demo", server -> server.asDemo(60));
  }

  /**
   * Business time begins at ten in the morning, here and at the gateway: whenever the tests run, no
   * cut-off, no midnight and no night's work comes between two steps of a walk.
   */
  public ServerUnderTest inTheMorning() {
    ZonedDateTime now = ZonedDateTime.now(LONDON);
    ZonedDateTime ten = now.toLocalDate().atTime(10, 0).atZone(LONDON);
    Duration ahead = Duration.between(now, ten.isAfter(now) ? ten : ten.plusDays(1));
    Duration offset = ahead.truncatedTo(ChronoUnit.SECONDS);
    new GatewayControl(stage).post("clock", "{\"offset\": \"" + offset + "\"}");
    return with("CAREDESK_CLOCK_OFFSET", offset.toString());
  }

  /** The next start is one of the demo, with its members and so many customers beside the cast. */
  public ServerUnderTest asDemo(int customers) {
    return with("CAREDESK_DEMO", "true")
        .with("CAREDESK_DEMO_CUSTOMERS", Integer.toString(customers))
        .inTheMorning();
  }

  /** A shared server of that name; made by the recipe and started when it is first asked for. */
  public static synchronized ServerUnderTest shared(
      String name, UnaryOperator<ServerUnderTest> recipe) {
    return SHARED.computeIfAbsent(name, n -> recipe.apply(on(TestStage.named(n), n)).start());
  }

  /** Sets an environment variable for the next start. */
  public ServerUnderTest with(String name, String value) {
    server.with(name, value);
    return this;
  }

  /** Starts it, also after a kill, and waits until it is ready. */
  public ServerUnderTest start() {
    server.start().awaitReady(START);
    return this;
  }

  /** Ends its process at once, as a power cut would. */
  public void kill() {
    server.kill();
  }

  /** Whether its process lives. */
  public boolean isAlive() {
    return server.isAlive();
  }

  /** One of its log files. */
  public Path log(String file) {
    return server.log(file);
  }

  /** Its address, without a slash at the end. */
  public String url() {
    return server.url();
  }

  /** Where its logs and its work stand. */
  public Path folder() {
    return server.directory();
  }

  /** Database, gateway and mail that it uses. */
  public LocalServices stage() {
    return stage;
  }

  @Override
  public void close() {
    server.close();
  }

  /** Stops the shared ones. */
  static synchronized void closeAll() {
    SHARED.values().forEach(ServerUnderTest::kill);
    SHARED.clear();
  }
}
