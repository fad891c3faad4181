package org.caredesk.local.gateway;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The simulated processor as a running server: started beside the database, stopped last. */
public final class SimulatedGatewayServer implements AutoCloseable {
  /** The merchant's secret of a fresh ledger, sent as a bearer token. */
  public static final String DEMO_SECRET = "sk_simulated_demo";

  private static final int BACKLOG = 256;

  static {
    // read once by the server's class: without it small answers wait for the merchant's ACK
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer http;
  private final GatewayDatabase database;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(SimulatedGatewayServer::thread);
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(1, SimulatedGatewayServer::thread);

  private SimulatedGatewayServer(HttpServer http, GatewayDatabase database) {
    this.http = http;
    this.database = database;
  }

  /**
   * Starts the gateway on the loopback address.
   *
   * @param port the port to listen at; 0 takes a free one
   * @param jdbcUrl its own database; its tables are created where they are missing
   * @param user its own role
   * @param password that role's password
   */
  public static SimulatedGatewayServer start(
      int port, String jdbcUrl, String user, String password) {
    GatewayDatabase database = new GatewayDatabase(jdbcUrl, user, password);
    try {
      GatewayTables.create(database);
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      HttpServer http = HttpServer.create(address, BACKLOG);
      SimulatedGatewayServer server = new SimulatedGatewayServer(http, database);
      http.createContext("/", server.router());
      http.setExecutor(server.threads);
      http.start();
      return server;
    } catch (IOException e) {
      database.close();
      throw new UncheckedIOException("cannot listen at port " + port, e);
    }
  }

  /** The port it listens at. */
  public int port() {
    return http.getAddress().getPort();
  }

  /** Where the application, the browser and the tests find it, without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /** Stops listening and cuts whatever is still open; the ledger stays. */
  @Override
  public void close() {
    http.stop(0);
    timer.shutdownNow();
    threads.shutdownNow();
    database.close();
  }

  private Router router() {
    GatewaySettings settings = new GatewaySettings(database);
    GatewayClock clock = new GatewayClock(settings);
    Due due = new Due(database, clock);
    CallLog calls = new CallLog(database, clock);
    Scripts scripts = new Scripts(database);
    BehaviourChoice choice = new BehaviourChoice(scripts, settings);
    MoneyDesk desk = new MoneyDesk(database, clock, due, calls, choice);
    Flights flights = new Flights(database, clock, settings);
    Holds holds = new Holds(threads);
    Courier courier = new Courier(settings, timer, threads);
    Inquiries inquiries = new Inquiries(database, clock, due);
    Readings readings = new Readings(database, clock, due);
    return new Router(
        new MoneyEndpoint(database, settings, calls, desk, flights, holds, courier),
        new ReadEndpoint(database, settings, calls, scripts, inquiries, readings, courier),
        new TokenEndpoint(database, settings, clock),
        new Control(database, settings, clock, due, scripts, holds));
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "simulated-gateway");
    thread.setDaemon(true);
    return thread;
  }
}
