package org.caredesk.local.gateway;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The calls that are being worked on now: one at a time under a key. */
final class Flights {
  private final GatewayDatabase database;
  private final GatewayClock clock;
  private final GatewaySettings settings;
  private final List<MoneyRequest> open = new ArrayList<>();

  Flights(GatewayDatabase database, GatewayClock clock, GatewaySettings settings) {
    this.database = database;
    this.clock = clock;
    this.settings = settings;
  }

  /** Takes off; false where an earlier call under the same key is still in the air. */
  boolean enter(MoneyRequest request) {
    boolean crowded;
    synchronized (this) {
      if (open.stream().anyMatch(other -> other.key().equals(request.key()))) {
        return false;
      }
      crowded = request.charge() != null && open.stream().anyMatch(request::sharesCharge);
      open.add(request);
    }
    if (crowded && !settings.inquireByKey()) {
      accuse(request);
    }
    return true;
  }

  synchronized void leave(MoneyRequest request) {
    open.removeIf(other -> other.key().equals(request.key()));
  }

  private void accuse(MoneyRequest request) {
    Instant now = clock.now();
    database.transaction(
        c -> {
          Violations.write(
              c,
              Violations.Kind.TWO_AT_ONCE,
              request,
              "another call for this charge is not answered",
              now);
          return null;
        });
  }
}
