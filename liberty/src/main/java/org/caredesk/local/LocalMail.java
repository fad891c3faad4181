package org.caredesk.local;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Catches every mail that Caredesk sends, so that nothing leaves this machine, and shows what it
 * caught on a page of its own.
 */
public final class LocalMail implements AutoCloseable {
  private final int port;
  private final HttpServer page;
  private final List<MimeMessage> earlier = new ArrayList<>();
  private GreenMail smtp;

  private LocalMail(GreenMail smtp, HttpServer page) {
    this.smtp = smtp;
    this.page = page;
    this.port = smtp.getSmtp().getPort();
  }

  /**
   * Starts both.
   *
   * @param smtpPort where mails are taken
   * @param pagePort where the caught mails are shown
   */
  public static LocalMail start(int smtpPort, int pagePort) {
    GreenMail smtp = smtp(smtpPort);
    try {
      HttpServer page =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), pagePort), 16);
      LocalMail mail = new LocalMail(smtp, page);
      page.createContext("/", mail::show);
      page.createContext("/list", mail::list);
      page.start();
      return mail;
    } catch (IOException e) {
      smtp.stop();
      throw new UncheckedIOException("cannot listen at port " + pagePort, e);
    }
  }

  /** Where mails are taken. */
  public int smtpPort() {
    return port;
  }

  /** Where the caught mails are shown. */
  public String url() {
    return "http://localhost:" + page.getAddress().getPort() + "/";
  }

  /** All mails caught so far, the oldest first; one copy per recipient. */
  public synchronized List<MimeMessage> received() {
    List<MimeMessage> all = new ArrayList<>(earlier);
    if (smtp != null) {
      all.addAll(List.of(smtp.getReceivedMessages()));
    }
    return all;
  }

  /** From now on nobody is there to take a mail; what was caught stays. */
  public synchronized void goDown() {
    if (smtp != null) {
      earlier.addAll(List.of(smtp.getReceivedMessages()));
      smtp.stop();
      smtp = null;
    }
  }

  /** Takes mails again, at the same port. */
  public synchronized void comeBack() {
    if (smtp == null) {
      smtp = smtp(port);
    }
  }

  private static GreenMail smtp(int port) {
    GreenMail smtp = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    smtp.start();
    return smtp;
  }

  @Override
  public void close() {
    page.stop(0);
    goDown();
  }

  private void show(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Refresh", "5");
    answer(exchange, "text/html", html());
  }

  /** For tests in other processes: a line per mail, with Message-ID, recipient and subject. */
  private void list(HttpExchange exchange) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (MimeMessage mail : received()) {
      lines.append(line(mail)).append('\n');
    }
    answer(exchange, "text/tab-separated-values", lines.toString());
  }

  private static String line(MimeMessage mail) throws IOException {
    try {
      return "%s\t%s\t%s"
          .formatted(
              mail.getMessageID(),
              mail.getRecipients(Message.RecipientType.TO)[0],
              mail.getSubject());
    } catch (MessagingException e) {
      throw new IOException(e);
    }
  }

  private static void answer(HttpExchange exchange, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  private String html() {
    StringBuilder html =
        new StringBuilder(
            "<!DOCTYPE html><html lang=\"en\"><head><title>Caught mails</title></head>"
                + "<body><h1>Caught mails</h1>");
    List<MimeMessage> mails = received();
    for (int i = mails.size() - 1; i >= 0; i--) {
      html.append(article(mails.get(i)));
    }
    return html.append("</body></html>").toString();
  }

  private static String article(MimeMessage mail) {
    try {
      return "<article><h2>%s</h2><p>To %s, %s</p><pre>%s</pre></article><hr>"
          .formatted(
              escape(mail.getSubject()),
              escape(String.valueOf(mail.getRecipients(Message.RecipientType.TO)[0])),
              mail.getSentDate(),
              escape(text(mail.getContent())));
    } catch (MessagingException | IOException e) {
      return "<article><p>" + escape(e.toString()) + "</p></article><hr>";
    }
  }

  private static String text(Object content) throws MessagingException, IOException {
    if (content instanceof Multipart parts && parts.getCount() > 0) {
      BodyPart first = parts.getBodyPart(0);
      return text(first.getContent());
    }
    return String.valueOf(content);
  }

  private static String escape(String text) {
    return String.valueOf(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
