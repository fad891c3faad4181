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
  private final String application;
  private final SimulatedGatewayServer gateway;
  private final LocalMail mail;
  private final boolean ownsDatabase;

  private LocalServices(
      LocalDatabase database,
      String application,
      SimulatedGatewayServer gateway,
      LocalMail mail,
      boolean ownsDatabase) {
    this.database = database;
    this.application = application;
    this.gateway = gateway;
    this.mail = mail;
    this.ownsDatabase = ownsDatabase;
  }

  /**
   * Starts all three, at the usual ports where these are free.
   *
   * @param data the folder that keeps the database between runs
   */
  public static LocalServices start(Path data) {
    LocalDatabase database = LocalDatabase.start(data, LocalPorts.preferred(9432));
    SimulatedGatewayServer gateway =
        gateway(database, "simulated_gateway", LocalPorts.preferred(9081));
    database.create("caredesk", LocalDatabase.OWNER, LocalDatabase.APPLICATION_ROLE);
    return new LocalServices(database, "caredesk", gateway, startMail(), true);
  }

  /**
   * A stage of its own beside others in one database server: own databases, own gateway, own mail.
   *
   * @param database the running server, which stays when the stage is closed
   * @param name tells the stages apart
   */
  public static LocalServices beside(LocalDatabase database, String name) {
    SimulatedGatewayServer gateway =
        gateway(database, "simulated_gateway_" + name, LocalPorts.free());
    String application = "caredesk_" + name;
    database.create(application, LocalDatabase.OWNER, LocalDatabase.APPLICATION_ROLE);
    LocalMail mail = LocalMail.start(LocalPorts.free(), LocalPorts.free());
    return new LocalServices(database, application, gateway, mail, false);
  }

  /** The mail catcher alone, for a server whose database is elsewhere. */
  public static LocalMail startMail() {
    return LocalMail.start(LocalPorts.preferred(9025), LocalPorts.preferred(9082));
  }

  /** The database server. */
  public LocalDatabase database() {
    return database;
  }

  /** The JDBC address of the application's database. */
  public String applicationUrl() {
    return database.url(application);
  }

  /** The JDBC address of the simulated gateway's ledger. */
  public String gatewayUrl() {
    return database.url(application.replace("caredesk", "simulated_gateway"));
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
    variables.put("CAREDESK_COOKIE_SECURE", "false"); // everybody comes by plain http
    variables.put("CAREDESK_DB_HOST", "127.0.0.1");
    variables.put("CAREDESK_DB_PORT", Integer.toString(database.port()));
    variables.put("CAREDESK_DB_NAME", application);
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
    if (ownsDatabase) {
      database.close();
    }
  }

  private static SimulatedGatewayServer gateway(LocalDatabase database, String name, int port) {
    database.create(name, LocalDatabase.GATEWAY, LocalDatabase.GATEWAY);
    return SimulatedGatewayServer.start(
        port, database.url(name), LocalDatabase.GATEWAY, LocalDatabase.PASSWORD);
  }
}
