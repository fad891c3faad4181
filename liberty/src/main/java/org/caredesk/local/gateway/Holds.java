package org.caredesk.local.gateway;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;

/** Holds calls, before they are carried out or before they are answered, until told. */
final class Holds {
  /** Where a call is held. */
  enum Where {
    BEFORE_EXECUTE,
    AFTER_EXECUTE
  }

  /** A call that is held, and how it goes on. */
  record Held(
      long call,
      Where where,
      MoneyRequest request,
      boolean executed,
      Runnable goOn,
      Runnable drop) {}

  private static final class Rule {
    private final Where where;
    private final String match;
    private final CallKind kind;
    private int left;

    private Rule(JsonObject wanted) {
      where = Where.valueOf(Json.text(wanted, "where").toUpperCase(Locale.ROOT));
      match = Json.text(wanted, "match", "*");
      kind = CallKind.named(Json.text(wanted, "kind"));
      left = Json.number(wanted, "count", Integer.MAX_VALUE);
    }

    private boolean takes(Where place, MoneyRequest request) {
      boolean takes =
          left > 0
              && where == place
              && (kind == null || kind == request.kind())
              && request.isAbout(match);
      left -= takes ? 1 : 0;
      return takes;
    }
  }

  private final Executor threads;
  private final List<Rule> rules = new ArrayList<>();
  private final List<Held> held = new ArrayList<>();

  Holds(Executor threads) {
    this.threads = threads;
  }

  synchronized void add(JsonObject wanted) {
    rules.add(new Rule(wanted));
  }

  /** Lets a call go on, at once or when it is released. */
  void pass(Held call) {
    synchronized (this) {
      if (rules.stream().anyMatch(rule -> rule.takes(call.where(), call.request()))) {
        held.add(call);
        return;
      }
    }
    call.goOn().run();
  }

  synchronized List<Held> held() {
    return List.copyOf(held);
  }

  /** Lets one go on, or all; all also ends the holding. Says how many went. */
  int release(Long call) {
    List<Held> taken = take(call);
    taken.forEach(one -> threads.execute(one.goOn()));
    return taken.size();
  }

  /** Cuts one off, or all, without an answer; what was not carried out never is. */
  int drop(Long call) {
    List<Held> taken = take(call);
    taken.forEach(one -> threads.execute(one.drop()));
    return taken.size();
  }

  private synchronized List<Held> take(Long call) {
    if (call == null) {
      rules.clear();
    }
    List<Held> taken = new ArrayList<>();
    for (Iterator<Held> all = held.iterator(); all.hasNext(); ) {
      Held one = all.next();
      if (call == null || call == one.call()) {
        all.remove();
        taken.add(one);
      }
    }
    return taken;
  }
}
