package org.caredesk.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Cards are turned into tokens for a browser; the number is never kept. */
class TokenTest {
  @RegisterExtension final GatewayStage stage = new GatewayStage();

  private final Merchant merchant = stage.merchant();

  @Test
  void aPageOfThisMachineMayTokeniseACard() throws IOException, InterruptedException {
    HttpResponse<String> answer = tokenise("http://localhost:9080", "4000 0000 0000 0077");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
        .contains("http://localhost:9080");
    assertThat(answer.body())
        .contains("\"brand\":\"VISA\"", "\"bin\":\"400000\"", "\"last_four\":\"0077\"");
    assertThat(stage.text("select token::text from token t")).doesNotContain("0077");
    String token = stage.text("select token from token");
    String sale = "{\"amount\": \"5.00\", \"currency\": \"GBP\", \"token\": \"" + token + "\"}";
    assertThat(merchant.post("/v1/sales", "s1-g1", sale).text("kind")).isEqualTo("soft");
  }

  @Test
  void aForeignPageGetsNoLeave() throws IOException, InterruptedException {
    HttpResponse<String> answer = tokenise("https://evil.example", "4000000000000077");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void aNumberThatIsNoneIsRefused() throws IOException, InterruptedException {
    assertThat(tokenise("http://localhost:9080", "12").statusCode()).isEqualTo(422);
  }

  private HttpResponse<String> tokenise(String origin, String number)
      throws IOException, InterruptedException {
    String body = "{\"number\": \"" + number + "\", \"expiry\": \"12/2030\", \"cvc\": \"123\"}";
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(stage.url() + "/v1/tokens"))
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
