package org.caredesk.local.gateway;

import java.util.Map;
import java.util.Optional;

/** What demo cards do, by their last four digits; each kind of call has digits of its own. */
final class LastFours {
  private static final int SOFT_TWICE = 2;

  private static final Map<String, Behaviour> REFUNDS =
      Map.ofEntries(
          Map.entry("4242", Behaviour.APPROVE),
          Map.entry("0002", Behaviour.DECLINE_HARD),
          Map.entry("9995", Behaviour.DECLINE_SOFT),
          Map.entry("0119", Behaviour.EXECUTE_SILENT),
          Map.entry("0127", Behaviour.SKIP_SILENT),
          Map.entry("0341", Behaviour.NOT_ACCEPTED),
          Map.entry("0143", Behaviour.EXECUTE_LATE),
          Map.entry("0135", Behaviour.CANNOT_TELL_EXECUTED),
          Map.entry("0136", Behaviour.CANNOT_TELL_SKIPPED),
          Map.entry("0150", Behaviour.ACCEPT_FAIL_LATER),
          Map.entry("0184", Behaviour.CUT_ANSWER),
          Map.entry("0259", Behaviour.REVERSE_LATER));

  private static final Map<String, Behaviour> SALES =
      Map.of("0069", Behaviour.DECLINE_HARD, "0077", Behaviour.DECLINE_SOFT);

  private static final Map<String, Behaviour> VOIDS =
      Map.of("0085", Behaviour.DECLINE_HARD, "0176", Behaviour.SETTLING);

  private LastFours() {}

  /** What the nth call of a kind does; empty where the digits mean nothing. */
  static Optional<Chosen> choose(CallKind kind, String lastFour, int nth) {
    if (lastFour == null) {
      return Optional.empty();
    }
    if (kind == CallKind.REFUND && lastFour.equals("9987")) {
      return Optional.of(nth <= SOFT_TWICE ? Chosen.of(Behaviour.DECLINE_SOFT) : Chosen.APPROVE);
    }
    return Optional.ofNullable(digitsOf(kind).get(lastFour)).map(Chosen::of);
  }

  private static Map<String, Behaviour> digitsOf(CallKind kind) {
    return switch (kind) {
      case REFUND -> REFUNDS;
      case SALE, AUTHORIZE -> SALES;
      case VOID -> VOIDS;
      default -> Map.of();
    };
  }
}
