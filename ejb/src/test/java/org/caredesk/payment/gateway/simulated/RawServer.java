package org.caredesk.payment.gateway.simulated;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A processor at the level of bytes: it counts the requests that arrive and then does to the
 * connection what no proper server library would.
 */
final class RawServer implements AutoCloseable {
  /** What is done once a whole request has been read. */
  interface Behaviour {
    void answer(Socket connection, OutputStream out, int nth) throws IOException;
  }

  private final ServerSocket listening;
  private final Behaviour behaviour;
  private final List<String> arrived = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  RawServer(Behaviour behaviour) {
    try {
      this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.behaviour = behaviour;
    start(this::accept);
  }

  /** Answers every request properly with this status and body, and keeps the connection. */
  static RawServer answering(int status, String body) {
    return new RawServer((connection, out, nth) -> out.write(bytes(head(status, body) + body)));
  }

  static String head(int status, String body) {
    return "HTTP/1.1 "
        + status
        + " Some\r\nContent-Type: application/json\r\nContent-Length: "
        + body.getBytes(StandardCharsets.UTF_8).length
        + "\r\n\r\n";
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  String url() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  /** The first lines and headers of all requests that arrived, in order. */
  List<String> arrived() {
    return arrived;
  }

  /** Writes byte by byte with a pause between, until the other side or the test is gone. */
  void drip(OutputStream out, String text) throws IOException {
    for (byte one : bytes(text)) {
      out.write(one);
      out.flush();
      if (isClosedWithin(20)) {
        return;
      }
    }
  }

  /** Leaves the connection open and silent until the test is over. */
  void stall() {
    isClosedWithin(60_000);
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    listening.close();
  }

  private boolean isClosedWithin(long millis) {
    try {
      return closed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket connection = listening.accept();
        start(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = connection.getInputStream();
      for (String head = head(in); !head.isEmpty() && !connection.isClosed(); head = head(in)) {
        in.readNBytes(length(head));
        arrived.add(head);
        behaviour.answer(connection, connection.getOutputStream(), arrived.size());
        connection.getOutputStream().flush();
      }
    } catch (IOException e) {
      // the other side is gone
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (int one = in.read(); one >= 0; one = in.read()) {
      head.append((char) one);
      if (head.length() > 3 && head.substring(head.length() - 4).equals("\r\n\r\n")) {
        return head.toString();
      }
    }
    return "";
  }

  private static int length(String head) {
    return head.toLowerCase(Locale.ROOT)
        .lines()
        .filter(line -> line.startsWith("content-length:"))
        .map(line -> Integer.parseInt(line.substring(15).trim()))
        .findFirst()
        .orElse(0);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }
}
