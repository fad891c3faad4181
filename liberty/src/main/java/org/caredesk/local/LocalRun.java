package org.caredesk.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * What `mvn -Prun` runs: starts what is missing around the server, then the server, says where to
 * sign in and as whom, and stops all of it on Ctrl-C, the server first.
 *
 * <p>With CAREDESK_DB_HOST set, the database is somebody's own: nothing is embedded then, no demo
 * data and no demo users are made.
 */
public final class LocalRun {
  private static final Duration START = Duration.ofMinutes(5);

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private boolean stopped;

  private LocalRun() {}

  /** Starts everything; arguments: installation of Liberty, configuration, EAR, data folder. */
  public static void main(String[] arguments) throws InterruptedException {
    LocalRun run = new LocalRun();
    Runtime.getRuntime().addShutdownHook(new Thread(run::stop, "stop"));
    try {
      run.start(
          new LibertyServer(
              Path.of(arguments[0]), "caredesk", Path.of(arguments[1]), Path.of(arguments[2])),
          Path.of(arguments[3]));
    } finally {
      run.stop();
    }
  }

  private void start(LibertyServer server, Path data) throws InterruptedException {
    Map<String, String> environment = System.getenv();
    boolean embedded = !environment.containsKey("CAREDESK_DB_HOST");
    server.with("CAREDESK_COOKIE_SECURE", "false"); // who runs it here comes by plain http
    if (embedded) {
      LocalServices services = keep(LocalServices.start(data));
      server.with(services.variables()).with("CAREDESK_DEMO", "true");
      server.with("CAREDESK_CLOCK_MOVABLE", "true");
      say("Caught mails: " + services.mail().url());
    } else if (!environment.containsKey("CAREDESK_SMTP_HOST")) {
      LocalMail mail = keep(LocalServices.startMail());
      server.with("CAREDESK_SMTP_PORT", Integer.toString(mail.smtpPort()));
      say("Caught mails: " + mail.url());
    }
    environment.forEach(
        (name, value) -> {
          if (name.startsWith("CAREDESK_") && !name.equals("CAREDESK_SERVER_ID")) {
            server.with(name, value);
          }
        });
    keep(server.onConsole().start()).awaitReady(START);
    welcome(server.url(), embedded);
    server.awaitEnd();
  }

  private void welcome(String url, boolean demo) {
    say("Caredesk is ready: " + url + "/");
    if (demo) {
      say("Sign in as agent (agent-demo), admin (admin-demo) or operator (operator-demo)");
    } else {
      say("The first administrator is admin, with the password of CAREDESK_ADMIN_PASSWORD");
      say("or, without it, of the file that the server's log names");
    }
    say("Ctrl-C stops all");
  }

  private <T extends AutoCloseable> T keep(T service) {
    synchronized (started) {
      started.push(service);
    }
    return service;
  }

  private void stop() {
    synchronized (started) {
      if (!stopped) {
        stopped = true;
        started.forEach(LocalRun::closeQuietly);
      }
    }
  }

  private static void closeQuietly(AutoCloseable service) {
    try {
      service.close();
    } catch (Exception e) {
      say("could not be stopped: " + e);
    }
  }

  private static void say(String line) {
    System.out.println("[caredesk] " + line);
  }
}
