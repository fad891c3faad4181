package org.caredesk.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser: keeps cookies, follows no redirect, fills in the sign-in form. */
final class Visitor {

  private static final Pattern STATE =
      Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Pattern NONCE = Pattern.compile("csp.init\\('([^']*)'");

  private final String server;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();

  Visitor(String server) {
    this.server = server;
  }

  HttpResponse<String> open(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path)).timeout(LONGEST);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request.build());
  }

  HttpResponse<String> signIn(String login, String password, String from) {
    String page = open("/sign-in").body();
    return post(
        "/sign-in",
        page,
        Map.of(
            "signIn", "signIn", "login", login, "password", password, "enter", "x", "from", from));
  }

  /** Presses the button of the menu; the page must be one with the desk's frame. */
  HttpResponse<String> signOut(String path) {
    return post(path, open(path).body(), Map.of("signOut", "signOut", "signOut:go", "signOut:go"));
  }

  /** Another browser to which some of this one's cookies were copied. */
  Visitor copy(Predicate<HttpCookie> taken) {
    Visitor other = new Visitor(server);
    cookies.getCookieStore().getCookies().stream()
        .filter(taken)
        .forEach(cookie -> other.cookies.getCookieStore().add(URI.create(server), cookie));
    return other;
  }

  List<String> cookieNames() {
    return cookies.getCookieStore().getCookies().stream().map(HttpCookie::getName).toList();
  }

  private HttpResponse<String> post(String path, String page, Map<String, String> fields) {
    Map<String, String> all = new java.util.HashMap<>(fields);
    all.put("jakarta.faces.ViewState", found(STATE, page));
    all.put("primefaces.nonce", found(NONCE, page));
    String body =
        all.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(server + path))
            .timeout(LONGEST)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String found(Pattern pattern, String page) {
    Matcher matcher = pattern.matcher(page);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
