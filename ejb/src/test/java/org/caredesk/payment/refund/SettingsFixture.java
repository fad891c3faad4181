package org.caredesk.payment.refund;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.caredesk.setting.Settings;

/** Settings as they hold until somebody changes them. */
final class SettingsFixture {

  private SettingsFixture() {}

  static Settings settings() {
    return new Settings(
        List.of("notify@example.com"),
        "care@example.com",
        "Shop",
        "https://localhost",
        ZoneId.of("Europe/London"),
        "GBP",
        List.of("RETURNED_GOODS", "DAMAGED", "OTHER"),
        false,
        false,
        false,
        true,
        Duration.ofSeconds(20),
        Duration.ofSeconds(10),
        Duration.ofMinutes(5),
        Duration.ofMinutes(5),
        List.of(Duration.ofMinutes(5), Duration.ofMinutes(15)),
        Duration.ofMinutes(30),
        Duration.ofHours(12),
        5,
        Duration.ofMinutes(1));
  }
}
