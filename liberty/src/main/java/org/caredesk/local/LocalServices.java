package org.caredesk.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.caredesk.local.gateway.SimulatedGatewayServer;

/**
 * Everything that Caredesk needs around itself: database, simulated gateway and mail catcher, each
 * a real server of its own that goes on when the application is killed.
 */
public final class LocalServices implements AutoCloseable {
  private final LocalDatabase database;
  private final SimulatedGatewayServer gateway;
  private final LocalMail mail;

  private LocalServices(LocalDatabase database, SimulatedGatewayServer gateway, LocalMail mail) {
    this.database = database;
    this.gateway = gateway;
    this.mail = mail;
  }

  /**
   * Starts all three, at the usual ports where these are free.
   *
   * @param data the folder that keeps the database between runs
   */
  public static LocalServices start(Path data) {
    LocalDatabase database = LocalDatabase.start(data, LocalPorts.preferred(9432));
    SimulatedGatewayServer gateway =
        SimulatedGatewayServer.start(
            LocalPorts.preferred(9081),
            database.url(LocalDatabase.GATEWAY),
            LocalDatabase.GATEWAY,
            LocalDatabase.PASSWORD);
    return new LocalServices(database, gateway, startMail());
  }

  /** The mail catcher alone, for a server whose database is elsewhere. */
  public static LocalMail startMail() {
    return LocalMail.start(LocalPorts.preferred(9025), LocalPorts.preferred(9082));
  }

  /** The database. */
  public LocalDatabase database() {
    return database;
  }

  /** The simulated gateway. */
  public SimulatedGatewayServer gateway() {
    return gateway;
  }

  /** The mail catcher. */
  public LocalMail mail() {
    return mail;
  }

  /** What a server must be told to find them: environment variables and their values. */
  public Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("CAREDESK_DB_HOST", "127.0.0.1");
    variables.put("CAREDESK_DB_PORT", Integer.toString(database.port()));
    variables.put("CAREDESK_DB_NAME", LocalDatabase.APPLICATION);
    variables.put("CAREDESK_DB_USER", LocalDatabase.APPLICATION_ROLE);
    variables.put("CAREDESK_DB_PASSWORD", LocalDatabase.PASSWORD);
    variables.put("CAREDESK_DB_OWNER_USER", LocalDatabase.OWNER);
    variables.put("CAREDESK_DB_OWNER_PASSWORD", LocalDatabase.PASSWORD);
    variables.put("CAREDESK_SMTP_HOST", "127.0.0.1");
    variables.put("CAREDESK_SMTP_PORT", Integer.toString(mail.smtpPort()));
    variables.put("CAREDESK_GATEWAY_SIMULATED_URL", gateway.url());
    variables.put("CAREDESK_GATEWAY_SIMULATED_SECRET", SimulatedGatewayServer.DEMO_SECRET);
    return variables;
  }

  /** Stops all three, the database last. */
  @Override
  public void close() {
    mail.close();
    gateway.close();
    database.close();
  }
}
