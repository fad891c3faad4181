package org.caredesk.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What tests and the local stage may tell the gateway, from this machine alone. */
final class Control {
  private final GatewayDatabase database;
  private final GatewaySettings settings;
  private final GatewayClock clock;
  private final Due due;
  private final Scripts scripts;
  private final Holds holds;

  Control(
      GatewayDatabase database,
      GatewaySettings settings,
      GatewayClock clock,
      Due due,
      Scripts scripts,
      Holds holds) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
    this.due = due;
    this.scripts = scripts;
    this.holds = holds;
  }

  /** Answers a request to {@code /control/<what>}. */
  Reply handle(HttpExchange exchange, String what) throws IOException {
    Map<String, String> query = Wire.query(exchange);
    if (exchange.getRequestMethod().equals("GET")) {
      return read(what, query);
    } else if (what.equals("charges/load")) {
      return load(exchange, query.get("path"));
    }
    boolean delete = exchange.getRequestMethod().equals("DELETE");
    Reply reply = change(delete ? what + "/delete" : what, Wire.body(exchange));
    due.reload();
    due.apply();
    return reply;
  }

  private Reply read(String what, Map<String, String> query) {
    ControlReadings readings = new ControlReadings(database);
    return switch (what) {
      case "clock" -> time();
      case "held" -> held();
      case "violations" -> readings.violations();
      case "calls" -> readings.calls(query.get("target"));
      default -> throw unknown(what);
    };
  }

  private Reply change(String what, JsonObject body) {
    Long call = body.containsKey("id") ? body.getJsonNumber("id").longValue() : null;
    DemoCharges charges = new DemoCharges(database, clock);
    return switch (what) {
      case "charges" -> charges.create(body.getJsonArray("charges"));
      case "charges/dispute" -> charges.dispute(body);
      case "scripts" -> done(() -> scripts.add(body));
      case "scripts/delete" -> done(scripts::clear);
      case "mix" -> done(() -> settings.set("seed", Json.text(body, "seed", "")));
      case "settings" ->
          done(() -> body.keySet().forEach(name -> settings.set(name, Json.text(body, name))));
      case "clock" -> {
        move(body);
        due.reload();
        due.apply();
        yield time();
      }
      case "hold" -> done(() -> holds.add(body));
      case "release" -> count(holds.release(call));
      case "drop" -> count(holds.drop(call));
      case "reset" -> done(this::reset);
      default -> throw unknown(what);
    };
  }

  private void move(JsonObject body) {
    if (body.containsKey("advance")) {
      clock.advance(Duration.parse(Json.text(body, "advance")));
    } else if (body.containsKey("now")) {
      clock.moveTo(Instant.parse(Json.text(body, "now")));
    } else {
      clock.offset(Duration.parse(Json.text(body, "offset", "PT0S")));
    }
  }

  private Reply load(HttpExchange exchange, String path) throws IOException {
    ChargeFile file = new ChargeFile(database, clock);
    byte[] body = exchange.getRequestBody().readAllBytes();
    ChargeFile.Loaded loaded =
        path == null ? file.load(new ByteArrayInputStream(body)) : file.load(Path.of(path));
    due.reload();
    return Reply.ok(Json.object().add("loaded", loaded.loaded()).add("skipped", loaded.skipped()));
  }

  private void reset() {
    holds.drop(null);
    GatewayTables.empty(database);
    settings.load();
    scripts.load();
  }

  private Reply time() {
    return Reply.ok(
        Json.object()
            .add("now", clock.now().toString())
            .add("offset", settings.offset().toString()));
  }

  private Reply held() {
    JsonArrayBuilder list = Json.PROVIDER.createArrayBuilder();
    for (Holds.Held one : holds.held()) {
      list.add(ControlReadings.held(one));
    }
    return Reply.ok(Json.object().add("held", list));
  }

  private static Reply done(Runnable what) {
    what.run();
    return Reply.ok(Json.object().add("status", "done"));
  }

  private static Reply count(int count) {
    return Reply.ok(Json.object().add("count", count));
  }

  private static Refusal unknown(String what) {
    return new Refusal(404, "unknown", "No such control: " + what);
  }
}
