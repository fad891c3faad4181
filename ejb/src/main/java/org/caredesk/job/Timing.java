package org.caredesk.job;

import java.io.Serializable;
import java.time.LocalTime;

/**
 * When a job falls due: at a time of day, by a cron expression of five fields, or every so many
 * seconds. At most one of the three; none means on demand only.
 */
public record Timing(LocalTime dailyTime, String cron, Integer everySeconds)
    implements Serializable {

  public Timing {
    int given = (dailyTime == null ? 0 : 1) + (cron == null ? 0 : 1);
    if (given + (everySeconds == null ? 0 : 1) > 1) {
      throw new IllegalArgumentException("one of daily time, cron and seconds");
    }
    if (everySeconds != null && everySeconds < 1) {
      throw new IllegalArgumentException("every " + everySeconds + " seconds");
    }
  }

  public static Timing daily(LocalTime time) {
    return new Timing(time, null, null);
  }

  public static Timing cron(String expression) {
    return new Timing(null, expression, null);
  }

  public static Timing every(int seconds) {
    return new Timing(null, null, seconds);
  }

  public static Timing onDemand() {
    return new Timing(null, null, null);
  }

  public boolean isDaily() {
    return dailyTime != null;
  }

  public boolean isOnDemand() {
    return dailyTime == null && cron == null && everySeconds == null;
  }
}
