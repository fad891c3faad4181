package org.caredesk.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock for rule tests: stands where it is put and moves when told. */
public class FixedClocks extends Clocks {

  private Instant now;

  public FixedClocks(String now) {
    this.now = Instant.parse(now);
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public Instant real() {
    return now;
  }

  @Override
  public Instant database() {
    return now;
  }

  @Override
  public java.time.LocalDate today(ZoneId zone) {
    return java.time.LocalDate.ofInstant(now, zone);
  }

  @Override
  public Clock clock(ZoneId zone) {
    return Clock.fixed(now, zone);
  }

  @Override
  public Duration offset() {
    return Duration.ZERO;
  }

  @Override
  public boolean movable() {
    return true;
  }

  @Override
  public void reload() {
    // nothing else moves it
  }

  @Override
  public void advance(Duration by) {
    now = now.plus(by);
  }
}
