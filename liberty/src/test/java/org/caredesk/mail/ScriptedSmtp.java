package org.caredesk.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** A mail server that answers each recipient as it was told, and takes every other word. */
final class ScriptedSmtp implements AutoCloseable {

  private final ServerSocket socket;
  private final Map<String, String> answers;

  /**
   * @param answers what is said to which recipient, or to DATA; all else is taken
   */
  ScriptedSmtp(Map<String, String> answers) throws IOException {
    this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    this.answers = answers;
    Thread thread = new Thread(this::serve, "smtp");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        // the test is over
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    OutputStream out = client.getOutputStream();
    say(out, "220 here");
    boolean inData = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (inData) {
        inData = !line.equals(".");
        if (!inData) {
          say(out, "250 taken");
        }
      } else {
        String said = answer(line);
        inData = said.startsWith("354");
        say(out, said);
      }
    }
  }

  private String answer(String line) {
    String word = line.toUpperCase(Locale.ROOT);
    if (word.startsWith("RCPT")) {
      return answers.entrySet().stream()
          .filter(answer -> line.contains(answer.getKey()))
          .map(Map.Entry::getValue)
          .findFirst()
          .orElse("250 ok");
    }
    return word.startsWith("DATA")
        ? answers.getOrDefault("DATA", "354 go on")
        : word.startsWith("QUIT") ? "221 bye" : "250 ok";
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
