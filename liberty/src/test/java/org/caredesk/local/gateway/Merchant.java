package org.caredesk.local.gateway;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A merchant that talks to the gateway, and can be told to send what no careful one would. */
final class Merchant {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /**
   * What came back.
   *
   * @param status the HTTP status; 0 where nothing came
   * @param body the answer; an empty object where nothing came
   */
  record Heard(int status, JsonObject body) {
    private static final Heard NOTHING = new Heard(0, Json.object().build());

    String text(String name) {
      return Json.text(body, name);
    }
  }

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String url;

  Merchant(String url) {
    this.url = url;
  }

  /** A refund of an intention under its first key. */
  Heard refund(String charge, String intention, String amount) {
    return refund(charge, intention, 1, amount);
  }

  Heard refund(String charge, String intention, int generation, String amount) {
    return send(refundRequest(charge, intention, generation, amount, PATIENCE));
  }

  /** A refund whose answer is waited for only so long; 0 where none came. */
  Heard refundBriefly(String charge, String intention, String amount) {
    return send(refundRequest(charge, intention, 1, amount, Duration.ofMillis(400)));
  }

  CompletableFuture<Heard> refundMeanwhile(String charge, String intention, String amount) {
    return http.sendAsync(
            refundRequest(charge, intention, 1, amount, PATIENCE),
            HttpResponse.BodyHandlers.ofString())
        .thenApply(Merchant::heard);
  }

  Heard post(String path, String key, String body) {
    return send(money(path, key, body, PATIENCE));
  }

  Heard sale(String lastFour, String intention, String amount) {
    return post("/v1/sales", intention + "-g1", card(lastFour, amount));
  }

  Heard authorize(String lastFour, String intention, String amount) {
    return post("/v1/authorizations", intention + "-g1", card(lastFour, amount));
  }

  Heard voiding(String charge, String intention) {
    return post("/v1/charges/" + charge + "/voids", intention + "-g1", "{}");
  }

  Heard capture(String charge, String intention, String amount) {
    String body = "{\"amount\": \"" + amount + "\", \"currency\": \"GBP\"}";
    return post("/v1/charges/" + charge + "/captures", intention + "-g1", body);
  }

  Heard get(String path) {
    return send(to(path, PATIENCE).header("Authorization", secret()).GET().build());
  }

  Heard inquire(String intention) {
    return get("/v1/refunds?key=" + intention + "-g1");
  }

  JsonObject control(String what, String body) {
    Heard heard =
        send(
            to("/control/" + what, PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    if (heard.status() != 200) {
      throw new IllegalStateException(what + ": " + heard);
    }
    return heard.body();
  }

  Heard send(HttpRequest request) {
    try {
      return heard(http.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      return Heard.NOTHING;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpRequest.Builder to(String path, Duration patience) {
    return HttpRequest.newBuilder(URI.create(url + path)).timeout(patience);
  }

  private HttpRequest refundRequest(
      String charge, String intention, int generation, String amount, Duration patience) {
    String body =
        "{\"amount\": \"%s\", \"currency\": \"GBP\", \"request_key\": \"%s\"}"
            .formatted(amount, intention);
    String path = "/v1/charges/" + charge + "/refunds";
    return money(path, intention + "-g" + generation, body, patience);
  }

  private HttpRequest money(String path, String key, String body, Duration patience) {
    return to(path, patience)
        .header("Authorization", secret())
        .header("Idempotency-Key", key)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static String card(String lastFour, String amount) {
    return "{\"amount\": \"%s\", \"currency\": \"GBP\", \"token\": \"tok_sim_%s\", \"order\": \"1\"}"
        .formatted(amount, lastFour);
  }

  private static String secret() {
    return "Bearer " + SimulatedGatewayServer.DEMO_SECRET;
  }

  private static Heard heard(HttpResponse<String> response) {
    return new Heard(
        response.statusCode(), Json.parse(response.body().getBytes(StandardCharsets.UTF_8)));
  }
}
