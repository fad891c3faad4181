package org.caredesk.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which room may call which: the table of the design, downward only. */
final class Arrows {
  private static final List<Set<String>> TIERS =
      List.of(
          Set.of("web", "batch"),
          Set.of("desk", "importing", "report", "search", "demo"),
          Set.of("purchase", "fulfillment", "telephony"),
          Set.of("payment.refund", "payment.settlement", "payment.dispute"),
          Set.of("payment"),
          Set.of("payment.gateway", "order", "blacklist"),
          Set.of("customer", "catalog"),
          Set.of("mail"),
          Set.of("history", "work", "job", "staff", "reason"),
          Set.of("setting", "audit"),
          Set.of("shared"));

  private static final Map<String, Set<String>> SIDEWAYS =
      Map.of(
          "setting", Set.of("audit"),
          "payment.settlement", Set.of("payment.refund"),
          "payment.dispute", Set.of("payment.refund"),
          "demo", Set.of("desk", "importing"),
          "web", Set.of("batch"));

  private static final Set<String> SUB_ROOMS = Set.of("gateway", "refund", "settlement", "dispute");

  private Arrows() {}

  /** The room a class stands in; a sub-room of payment is a room, an adapter is its gateway's. */
  static String room(JavaClass type) {
    String[] parts =
        type.getPackageName().replaceFirst("^org\\.caredesk\\.(broken\\.)?", "").split("\\.");
    boolean subRoom = parts[0].equals("payment") && parts.length > 1;
    return subRoom && SUB_ROOMS.contains(parts[1]) ? "payment." + parts[1] : parts[0];
  }

  static boolean allowed(String from, String to) {
    if (from.equals(to)) {
      return true;
    }
    Optional<Integer> tier = tier(from);
    Optional<Integer> target = tier(to);
    return tier.isPresent()
        && target.isPresent()
        && (tier.get() < target.get() || SIDEWAYS.getOrDefault(from, Set.of()).contains(to));
  }

  private static Optional<Integer> tier(String room) {
    return Stream.iterate(0, i -> i < TIERS.size(), i -> i + 1)
        .filter(i -> TIERS.get(i).contains(room))
        .findFirst();
  }

  /** Holds for a class all of whose dependencies follow an arrow. */
  static ArchCondition<JavaClass> followed() {
    return new ArchCondition<>("follow the arrows between the rooms") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          if (target.getPackageName().startsWith("org.caredesk")
              && !allowed(room(type), room(target))) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }
}
