package org.caredesk.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The door for questions: by key, by reference, by span. Scripts may spoil an inquiry. */
final class ReadEndpoint {
  private final GatewayDatabase database;
  private final GatewaySettings settings;
  private final CallLog calls;
  private final Scripts scripts;
  private final Inquiries inquiries;
  private final Readings readings;
  private final Courier courier;

  ReadEndpoint(
      GatewayDatabase database,
      GatewaySettings settings,
      CallLog calls,
      Scripts scripts,
      Inquiries inquiries,
      Readings readings,
      Courier courier) {
    this.database = database;
    this.settings = settings;
    this.calls = calls;
    this.scripts = scripts;
    this.inquiries = inquiries;
    this.readings = readings;
    this.courier = courier;
  }

  /** Refunds by key, or of a span. */
  void refunds(HttpExchange exchange) {
    Map<String, String> query = Wire.query(exchange);
    if (query.containsKey("key")) {
      inquire(exchange);
      return;
    }
    answer(
        exchange,
        calls.arrived(CallKind.LIST, null, null, null, null),
        () ->
            readings.refunds(
                Instant.parse(query.getOrDefault("from", "1970-01-01T00:00:00Z")),
                Instant.parse(query.getOrDefault("to", "9999-12-31T00:00:00Z"))));
  }

  /** What came of a key. */
  void inquire(HttpExchange exchange) {
    String key = Wire.query(exchange).getOrDefault("key", "");
    String requestKey = key.replaceFirst("-g\\d+$", "");
    long call = calls.arrived(CallKind.INQUIRY, null, requestKey, key, null);
    Optional<Chosen> spoilt = spoilt(key, requestKey);
    if (spoilt.isPresent()) {
      spoil(exchange, call, spoilt.get());
      return;
    }
    answer(
        exchange,
        call,
        () -> {
          Refusal.when(!settings.inquireByKey(), 404, "not_supported", "It cannot be asked by key");
          return inquiries.ask(key);
        });
  }

  void charge(HttpExchange exchange, String reference) {
    answer(
        exchange,
        calls.arrived(CallKind.STATUS, reference, null, null, null),
        () -> readings.charge(reference));
  }

  void refund(HttpExchange exchange, String reference) {
    answer(
        exchange,
        calls.arrived(CallKind.STATUS, reference, null, null, null),
        () -> readings.refund(reference));
  }

  private Optional<Chosen> spoilt(String key, String requestKey) {
    if (!scripts.knowsOf(CallKind.INQUIRY)) {
      return Optional.empty();
    }
    int nth =
        database.transaction(
            c ->
                Sql.first(
                        c,
                        row -> row.getInt(1),
                        "select count(*) from call where kind = 'INQUIRY' and request_key = ?",
                        requestKey)
                    .orElseThrow());
    return scripts.find(
        CallKind.INQUIRY,
        nth,
        target -> target.equals("*") || target.equals(key) || target.equals(requestKey));
  }

  private void spoil(HttpExchange exchange, long call, Chosen chosen) {
    Reply cannotTell = Reply.ok(Inquiries.status("cannot_tell"));
    Behaviour behaviour = chosen.behaviour();
    deliver(
        exchange,
        call,
        new Answer(
            Replies.said(behaviour, cannotTell),
            behaviour.delivery(),
            chosen.delay(),
            "scripted",
            false,
            behaviour,
            null,
            null));
  }

  private void answer(HttpExchange exchange, long call, Supplier<Reply> reading) {
    Answer answer;
    try {
      checkSecret(exchange);
      answer = Answer.plain(reading.get(), "told");
    } catch (Refusal refusal) {
      answer = Answer.refused(refusal);
    }
    deliver(exchange, call, answer);
  }

  private void deliver(HttpExchange exchange, long call, Answer answer) {
    calls.done(call, answer);
    courier.deliver(exchange, answer, () -> calls.answered(call, ""), () -> {});
  }

  private void checkSecret(HttpExchange exchange) {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    Refusal.when(
        !("Bearer " + settings.secret()).equals(given), 401, "bad_credentials", "Wrong secret");
  }
}
