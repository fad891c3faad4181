package org.caredesk.local.gateway;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What can be set at the gateway; kept in its ledger, so that it survives a restart. */
final class GatewaySettings {
  private static final Map<String, String> FRESH =
      Map.of(
          "offset", "PT0S",
          "secret", SimulatedGatewayServer.DEMO_SECRET,
          "seed", "",
          "latency_ms", "0",
          "inquire_by_key", "true",
          "cut_off", "21:00",
          "zone", "Europe/London",
          "origins", "");

  private final GatewayDatabase database;
  private final Map<String, String> values = new ConcurrentHashMap<>();

  GatewaySettings(GatewayDatabase database) {
    this.database = database;
    load();
  }

  /** Reads what the ledger holds; what it lacks is as in a fresh one. */
  void load() {
    Map<String, String> read = new TreeMap<>(FRESH);
    database.transaction(
        c -> {
          Sql.list(c, row -> read.put(row.getString(1), row.getString(2)), "table setting");
          return null;
        });
    values.putAll(read);
  }

  void set(String name, String value) {
    if (!FRESH.containsKey(name)) {
      throw new IllegalArgumentException("no such setting: " + name);
    }
    database.transaction(
        c ->
            Sql.update(
                c,
                "insert into setting values (?, ?) on conflict (name) do update set value ="
                    + " excluded.value",
                name,
                value));
    values.put(name, value);
  }

  Duration offset() {
    return Duration.parse(values.get("offset"));
  }

  String secret() {
    return values.get("secret");
  }

  /** The seeded mix; null where none is set. */
  SeededMix mix() {
    String seed = values.get("seed");
    return seed.isEmpty() ? null : new SeededMix(Long.parseLong(seed));
  }

  Duration latency() {
    return Duration.ofMillis(Long.parseLong(values.get("latency_ms")));
  }

  boolean inquireByKey() {
    return Boolean.parseBoolean(values.get("inquire_by_key"));
  }

  LocalTime cutOff() {
    return LocalTime.parse(values.get("cut_off"));
  }

  ZoneId zone() {
    return ZoneId.of(values.get("zone"));
  }

  /** Whether a page of this origin may ask for tokens: those set, and any page of this machine. */
  boolean allowsOrigin(String origin) {
    return origin.matches("https?://(localhost|127\\.0\\.0\\.1)(:\\d+)?")
        || List.of(values.get("origins").split(",")).contains(origin);
  }
}
