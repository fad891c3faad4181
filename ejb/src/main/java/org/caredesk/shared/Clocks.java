package org.caredesk.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The only source of time. Business time may be moved ahead in tests and in the demo, so that days
 * can be lived through; the real time, for sessions and heartbeats, cannot.
 */
@ApplicationScoped
public class Clocks {

  private static final Clock REAL =
      Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));

  @Inject private ClockRepository repository;

  @Inject
  @ConfigProperty(name = "caredesk.clock.movable", defaultValue = "false")
  private boolean movable;

  /** An ISO-8601 duration such as PT24H; heard only where the clock is movable. */
  @Inject
  @ConfigProperty(name = "caredesk.clock.offset", defaultValue = "PT0S")
  private String configured;

  private volatile Duration offset;

  /** Business time. */
  public Instant now() {
    return real().plus(offset());
  }

  /** The business date at this place. */
  public LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(now(), zone);
  }

  /** Business time as a clock, for rules that take one. */
  public Clock clock(ZoneId zone) {
    return Clock.offset(REAL, offset()).withZone(zone);
  }

  /** The wall clock of this machine, never moved: sessions, lock-out, heartbeats. */
  public Instant real() {
    return REAL.instant();
  }

  /**
   * Business time by the database's own clock, the same for all servers: leases, deadlines, ages.
   */
  public Instant database() {
    return repository.databaseTime().plus(offset());
  }

  /** How far business time is ahead of the wall clock. */
  public Duration offset() {
    if (offset == null) {
      reload();
    }
    return offset;
  }

  public boolean movable() {
    return movable;
  }

  /** Learns how far another server has moved the clock; asked at start and with each heartbeat. */
  public void reload() {
    offset =
        movable() ? Duration.parse(configured).plusSeconds(repository.seconds()) : Duration.ZERO;
  }

  /**
   * Moves business time ahead for all servers, at once and for good.
   *
   * @throws BusinessException clock.fixed where the clock cannot be moved or time would run
   *     backwards
   */
  public void advance(Duration by) {
    if (!movable() || by.isNegative()) {
      throw new BusinessException("clock.fixed");
    }
    repository.advance(by.toSeconds());
    reload();
  }
}
