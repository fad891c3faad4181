package org.caredesk.local.gateway;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The simulated processor as a running server: started beside the database, stopped last. */
public final class SimulatedGatewayServer implements AutoCloseable {
  /** The merchant's secret of a fresh ledger, sent as a bearer token. */
  public static final String DEMO_SECRET = "sk_simulated_demo";

  private final HttpServer http;
  private final ExecutorService threads;

  private SimulatedGatewayServer(HttpServer http, ExecutorService threads) {
    this.http = http;
    this.threads = threads;
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
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
      ExecutorService threads = Executors.newCachedThreadPool();
      http.setExecutor(threads);
      http.start();
      return new SimulatedGatewayServer(http, threads);
    } catch (IOException e) {
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
    threads.shutdownNow();
  }
}
