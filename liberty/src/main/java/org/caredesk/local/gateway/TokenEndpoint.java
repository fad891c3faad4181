package org.caredesk.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a card's number into a token. The browser calls it, so that numbers never reach the
 * application; of the number it keeps the first six and the last four digits, and tells a
 * fingerprint by which the same number is known again.
 */
final class TokenEndpoint {
  private static final int BIN = 6;
  private static final int LAST = 4;
  private static final int FINGERPRINT_BYTES = 16;

  private final GatewayDatabase database;
  private final GatewaySettings settings;
  private final GatewayClock clock;

  TokenEndpoint(GatewayDatabase database, GatewaySettings settings, GatewayClock clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  void handle(HttpExchange exchange) throws IOException {
    String origin = exchange.getRequestHeaders().getFirst("Origin");
    if (origin != null && settings.allowsOrigin(origin)) {
      exchange.getResponseHeaders().set("Access-Control-Allow-Origin", origin);
      exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "Content-Type");
      exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "POST, OPTIONS");
      exchange.getResponseHeaders().set("Vary", "Origin");
    }
    if (exchange.getRequestMethod().equals("OPTIONS")) {
      exchange.sendResponseHeaders(204, -1);
      exchange.close();
      return;
    }
    Wire.send(exchange, tokenise(Wire.body(exchange)));
  }

  private Reply tokenise(JsonObject body) {
    String number = Json.text(body, "number", "").replaceAll("[ -]", "");
    String expiry = Json.text(body, "expiry", "");
    Refusal.when(!number.matches("\\d{12,19}"), 422, "bad_number", "This is no card number");
    Refusal.when(
        !expiry.matches("(0[1-9]|1[0-2])/20\\d\\d"), 422, "bad_expiry", "Expiry is MM/YYYY");
    Refusal.when(isPast(expiry), 422, "expired_card", "The card has expired");
    Card card =
        new Card(
            brand(number),
            number.substring(0, BIN),
            number.substring(number.length() - LAST),
            expiry);
    return Reply.ok(
        Json.object()
            .add("token", keep(card))
            .add("brand", card.brand())
            .add("bin", card.bin())
            .add("last_four", card.lastFour())
            .add("expiry", card.expiry())
            .add("fingerprint", fingerprint(number)));
  }

  /** The same for each token of one number; nobody without the secret can find the number by it. */
  private String fingerprint(String number) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(settings.secret().getBytes(UTF_8), "HmacSHA256"));
      byte[] mark = mac.doFinal(number.getBytes(UTF_8));
      return "fp_" + HexFormat.of().formatHex(mark, 0, FINGERPRINT_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isPast(String expiry) {
    YearMonth last =
        YearMonth.of(
            Integer.parseInt(expiry.substring(3)), Integer.parseInt(expiry.substring(0, 2)));
    return last.isBefore(YearMonth.from(clock.now().atZone(settings.zone())));
  }

  private String keep(Card card) {
    String token = "tok_" + UUID.randomUUID().toString().replace("-", "");
    database.transaction(
        c ->
            Sql.update(
                c,
                "insert into token values (?, ?, ?, ?, ?, ?)",
                token,
                card.brand(),
                card.bin(),
                card.lastFour(),
                card.expiry(),
                clock.now()));
    return token;
  }

  private static String brand(String number) {
    return switch (number.charAt(0)) {
      case '3' -> "AMEX";
      case '4' -> "VISA";
      case '5', '2' -> "MASTERCARD";
      case '6' -> "DISCOVER";
      default -> "OTHER";
    };
  }
}
