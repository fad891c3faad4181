package org.caredesk.local.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** The gateway's own movable clock, and the cut-off that it brings. */
final class GatewayClock {
  private final GatewaySettings settings;
  private final Clock wall = Clock.systemUTC();

  GatewayClock(GatewaySettings settings) {
    this.settings = settings;
  }

  Instant now() {
    return wall.instant().plus(settings.offset()).truncatedTo(ChronoUnit.MICROS);
  }

  void advance(Duration by) {
    offset(settings.offset().plus(by));
  }

  void offset(Duration offset) {
    settings.set("offset", offset.toString());
  }

  /** Moves it so that it is that instant now. */
  void moveTo(Instant now) {
    offset(Duration.between(wall.instant(), now));
  }

  /** The first cut-off after an instant, by the account's zone. */
  Instant cutOffAfter(Instant instant) {
    ZonedDateTime local = instant.atZone(settings.zone());
    ZonedDateTime cutOff = local.with(settings.cutOff());
    return (cutOff.isAfter(local) ? cutOff : cutOff.plusDays(1)).toInstant();
  }
}
