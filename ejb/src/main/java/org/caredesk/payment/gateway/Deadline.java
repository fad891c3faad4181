package org.caredesk.payment.gateway;

import java.time.Duration;

/**
 * The one total deadline of an exchange, counted by the machine's monotonic clock: connecting,
 * sending, waiting and reading all live within it.
 */
public final class Deadline {
  private final long endsAt;

  private Deadline(long endsAt) {
    this.endsAt = endsAt;
  }

  /** A deadline that starts to run now. */
  public static Deadline in(Duration total) {
    return new Deadline(System.nanoTime() + total.toNanos());
  }

  /** What is left of it; zero when it is over. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, endsAt - System.nanoTime()));
  }

  /** Whether it is over. */
  public boolean isOver() {
    return left().isZero();
  }
}
