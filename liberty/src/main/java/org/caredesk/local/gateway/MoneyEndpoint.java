package org.caredesk.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The door for requests that move money: logged on arrival, held, carried out, held, answered. */
final class MoneyEndpoint {
  private static final Logger LOG = Logger.getLogger(MoneyEndpoint.class.getName());

  private final GatewayDatabase database;
  private final GatewaySettings settings;
  private final CallLog calls;
  private final MoneyDesk desk;
  private final Flights flights;
  private final Holds holds;
  private final Courier courier;

  MoneyEndpoint(
      GatewayDatabase database,
      GatewaySettings settings,
      CallLog calls,
      MoneyDesk desk,
      Flights flights,
      Holds holds,
      Courier courier) {
    this.database = database;
    this.settings = settings;
    this.calls = calls;
    this.desk = desk;
    this.flights = flights;
    this.holds = holds;
    this.courier = courier;
  }

  void handle(HttpExchange exchange, CallKind kind, String charge) throws IOException {
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    JsonObject body = Wire.body(exchange);
    long call = calls.arrived(kind, charge, requestKey(body, key), key, amount(body));
    try {
      checkSecret(exchange, key);
      accept(exchange, call, MoneyRequest.read(kind, charge, key, body));
    } catch (Refusal refusal) {
      answer(exchange, call, Answer.refused(refusal));
    }
  }

  private void accept(HttpExchange exchange, long call, MoneyRequest request) {
    if (!flights.enter(request)) {
      answer(exchange, call, KeyRules.inFlight());
      return;
    }
    holds.pass(
        new Holds.Held(
            call,
            Holds.Where.BEFORE_EXECUTE,
            request,
            false,
            () -> carryOut(exchange, call, request),
            () -> drop(exchange, request)));
  }

  private void carryOut(HttpExchange exchange, long call, MoneyRequest request) {
    Answer answer;
    try {
      answer = desk.perform(call, request);
    } catch (Refusal refusal) {
      answer = Answer.refused(refusal);
      calls.done(call, answer);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "call " + call + " broke down");
      Reply error = Replies.said(Behaviour.SERVER_ERROR, null);
      answer = Answer.plain(error, "broke down");
    }
    Answer said = answer;
    holds.pass(
        new Holds.Held(
            call,
            Holds.Where.AFTER_EXECUTE,
            request,
            answer.executed(),
            () -> deliver(exchange, call, request, said),
            () -> drop(exchange, request)));
  }

  private void deliver(HttpExchange exchange, long call, MoneyRequest request, Answer answer) {
    courier.deliver(
        exchange, answer, () -> calls.answered(call, request.key()), () -> flights.leave(request));
  }

  private void drop(HttpExchange exchange, MoneyRequest request) {
    flights.leave(request);
    exchange.close();
  }

  private void answer(HttpExchange exchange, long call, Answer answer) {
    calls.done(call, answer);
    courier.deliver(exchange, answer, () -> calls.answered(call, ""), () -> {});
  }

  private void checkSecret(HttpExchange exchange, String key) {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    if (!("Bearer " + settings.secret()).equals(given)) {
      database.transaction(
          c -> {
            SentKeys.rejected(c, key);
            return null;
          });
      throw new Refusal(401, "bad_credentials", "Wrong secret");
    }
  }

  private static String requestKey(JsonObject body, String key) {
    String absent = key == null ? null : key.replaceFirst("-g\\d+$", "");
    return Json.text(body, "request_key", absent);
  }

  private static String amount(JsonObject body) {
    String amount = Json.text(body, "amount");
    return amount != null && amount.matches("\\d{1,15}(\\.\\d{1,4})?") ? amount : null;
  }
}
