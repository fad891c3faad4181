package org.caredesk.payment.gateway.simulated;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.caredesk.payment.gateway.Deadline;

/**
 * One request, once, within one total deadline: when it is over, the exchange is aborted and its
 * connection closed. The client resends no POST and follows no redirect; a JVM that would make it
 * resend is refused.
 */
final class SimulatedHttp {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final String RESENDS = "jdk.httpclient.enableAllMethodRetry";

  private final HttpClient client;
  private final String url;
  private final String secret;

  SimulatedHttp(String url, String secret) {
    if (System.getProperty(RESENDS) != null) {
      throw new IllegalStateException(RESENDS + " must not be set: money would be sent twice");
    }
    this.url = url.replaceFirst("/$", "");
    this.secret = secret;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
  }

  Heard post(String path, String key, String body, Deadline deadline) {
    if (url.isEmpty()) {
      return Heard.notSent("not_configured");
    }
    return exchange(
        to(path)
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        deadline);
  }

  Heard get(String path, Deadline deadline) {
    return url.isEmpty() ? Heard.notSent("not_configured") : exchange(to(path).build(), deadline);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .header("Authorization", "Bearer " + secret);
  }

  private Heard exchange(HttpRequest request, Deadline deadline) {
    if (deadline.isOver()) {
      return Heard.notSent("deadline_before_sending");
    }
    CompletableFuture<HttpResponse<String>> exchange =
        client.sendAsync(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    try {
      HttpResponse<String> answer = exchange.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
      return Heard.answered(answer.statusCode(), answer.body());
    } catch (TimeoutException e) {
      exchange.cancel(true);
      return Heard.noAnswer("deadline");
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      return Heard.noAnswer("interrupted");
    } catch (ExecutionException e) {
      return broken(e.getCause());
    }
  }

  /** Only a connection that never came about is sure to have carried nothing. */
  private static Heard broken(Throwable failure) {
    if (failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException) {
      return Heard.notSent("connect_failed");
    }
    return Heard.noAnswer(failure instanceof IOException ? "broken_off" : "exchange_failed");
  }
}
