package org.caredesk.local.gateway;

import java.time.Duration;

/**
 * The behaviour chosen for one call.
 *
 * @param behaviour what it does
 * @param lasting until it happens later, or can be told; for ever where it is null
 * @param delay before the answer leaves
 */
record Chosen(Behaviour behaviour, Duration lasting, Duration delay) {
  static final Chosen APPROVE = of(Behaviour.APPROVE);

  static Chosen of(Behaviour behaviour) {
    return new Chosen(behaviour, defaultLasting(behaviour), Duration.ZERO);
  }

  static Chosen of(Behaviour behaviour, Duration lasting) {
    return new Chosen(behaviour, lasting, Duration.ZERO);
  }

  static Duration defaultLasting(Behaviour behaviour) {
    return switch (behaviour) {
      case EXECUTE_LATE -> Duration.ofMinutes(8);
      case REVERSE_LATER, ACCEPT_SUCCEED_LATER -> Duration.ofDays(1);
      case ACCEPT_FAIL_LATER, CANNOT_TELL_EXECUTED, CANNOT_TELL_SKIPPED -> Duration.ofDays(2);
      default -> Duration.ZERO;
    };
  }
}
