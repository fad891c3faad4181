package org.caredesk.local.gateway;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** What tests have decided for single references, intentions or keys; beats everything else. */
final class Scripts {
  private record Script(String target, CallKind kind, Integer nth, Chosen chosen) {
    boolean fits(CallKind called, int turn) {
      return (kind == null ? called != CallKind.INQUIRY : kind == called)
          && (nth == null || nth == turn);
    }
  }

  private final GatewayDatabase database;
  private final List<Script> scripts = new CopyOnWriteArrayList<>();

  Scripts(GatewayDatabase database) {
    this.database = database;
    load();
  }

  void load() {
    scripts.clear();
    scripts.addAll(
        database.transaction(
            c ->
                Sql.list(
                    c,
                    row ->
                        new Script(
                            row.getString("target"),
                            CallKind.named(row.getString("kind")),
                            row.getObject("nth", Integer.class),
                            chosen(
                                row.getString("behaviour"),
                                row.getString("lasting"),
                                row.getInt("delay_ms"))),
                    "select * from script order by nth nulls last, id")));
  }

  /** Adds one; the names of kinds and behaviours may be written small. */
  void add(JsonObject script) {
    String behaviour = Json.text(script, "behaviour").toUpperCase(Locale.ROOT);
    String lasting = Json.text(script, "lasting");
    int delay = Json.number(script, "delay_ms", 0);
    chosen(behaviour, lasting, delay);
    CallKind kind = CallKind.named(Json.text(script, "kind"));
    int nth = Json.number(script, "nth", 0);
    database.transaction(
        c ->
            Sql.update(
                c,
                "insert into script (target, kind, nth, behaviour, lasting, delay_ms)"
                    + " values (?, ?, ?, ?, ?, ?)",
                Json.text(script, "target"),
                kind == null ? null : kind.name(),
                nth == 0 ? null : nth,
                behaviour,
                lasting,
                delay));
    load();
  }

  void clear() {
    database.transaction(c -> Sql.update(c, "delete from script"));
    load();
  }

  /** What was decided for the nth call of a kind to whatever the target's test accepts. */
  Optional<Chosen> find(CallKind kind, int nth, Predicate<String> target) {
    return scripts.stream()
        .filter(script -> script.fits(kind, nth) && target.test(script.target()))
        .map(Script::chosen)
        .findFirst();
  }

  boolean knowsOf(CallKind kind) {
    return scripts.stream().anyMatch(script -> script.kind() == kind);
  }

  private static Chosen chosen(String behaviour, String lasting, int delay) {
    Behaviour named = Behaviour.valueOf(behaviour);
    Duration time = lasting == null ? Chosen.defaultLasting(named) : Duration.parse(lasting);
    return new Chosen(named, time, Duration.ofMillis(delay));
  }
}
