package org.caredesk.stage;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.caredesk.local.LibertyServer;
import org.caredesk.local.LocalPorts;
import org.caredesk.local.LocalServices;

/**
 * A real server with the EAR as delivered, in a process of its own: ticks on, clock movable.
 * Browser tests share one; fault tests start their own, kill it and start it again.
 */
public final class ServerUnderTest implements AutoCloseable {
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
    return SHARED.computeIfAbsent(
        "demo",
        name ->
            on(TestStage.named(name), name)
                .with("CAREDESK_DEMO", "true")
                .with("CAREDESK_DEMO_CUSTOMERS", "60")
                .start());
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

  /** Its address, without a slash at the end. */
  public String url() {
    return server.url();
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
