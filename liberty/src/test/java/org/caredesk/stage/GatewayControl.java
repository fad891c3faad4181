package org.caredesk.stage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.caredesk.local.LocalServices;

/** The controls of a stage's simulated gateway, as whoever plays the world outside uses them. */
public record GatewayControl(LocalServices stage) {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /**
   * Sets something.
   *
   * @param what the control, with its query if it has one
   * @param body JSON, or empty
   */
  public String post(String what, String body) {
    URI address = URI.create(stage.gateway().url() + "/control/" + what);
    HttpRequest request =
        HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(body)).build();
    try {
      HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(what + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException(what, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(what, e);
    }
  }
}
