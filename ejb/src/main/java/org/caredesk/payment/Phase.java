package org.caredesk.payment;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How far a charge has come. The one table of which phase may follow which; what a gateway tells
 * late (a sale found after we took it for lost) has its steps here as well.
 */
public enum Phase {
  /** Written down before the first call; nothing is taken yet. */
  NEW,
  /** The issuer holds the amount. */
  AUTHORIZED,
  /** The money is asked for and can still be called off. */
  CAPTURED,
  /** The acquirer is booking it. */
  SETTLING,
  /** Booked; from here only a refund gives it back. */
  SETTLED,
  /** Called off as a whole, no money moved. */
  VOIDED,
  /** Nothing was ever taken. */
  DECLINED,
  /** The authorization ran out. */
  EXPIRED;

  private static final Map<Phase, Set<Phase>> NEXT = new EnumMap<>(Phase.class);

  static {
    NEXT.put(NEW, EnumSet.of(AUTHORIZED, CAPTURED, DECLINED));
    NEXT.put(AUTHORIZED, EnumSet.of(CAPTURED, VOIDED, EXPIRED));
    NEXT.put(CAPTURED, EnumSet.of(SETTLING, SETTLED, VOIDED));
    NEXT.put(SETTLING, EnumSet.of(SETTLED, VOIDED));
    NEXT.put(SETTLED, EnumSet.noneOf(Phase.class));
    NEXT.put(VOIDED, EnumSet.noneOf(Phase.class));
    NEXT.put(DECLINED, EnumSet.of(AUTHORIZED, CAPTURED));
    NEXT.put(EXPIRED, EnumSet.of(CAPTURED));
  }

  /** Whether this phase may be followed by that one. */
  public boolean mayBecome(Phase next) {
    return NEXT.get(this).contains(next);
  }

  /** Whether money was taken and not called off. */
  public boolean isTaken() {
    return this == CAPTURED || this == SETTLING || this == SETTLED;
  }

  /** Whether nothing can come of the charge any more, short of a late word of the gateway. */
  public boolean isGone() {
    return this == VOIDED || this == DECLINED || this == EXPIRED;
  }
}
