package org.caredesk.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import org.caredesk.job.RefusedRow;
import org.caredesk.job.ReportLine;
import org.caredesk.job.RunState;
import org.caredesk.job.Timing;
import org.caredesk.shared.Clocks;
import org.caredesk.web.Texts;

/** Jobs in words: when they run, how long it took, why a line was refused. */
@Named("jobWords")
@RequestScoped
public class JobWordsBean {

  private static final int MINUTE = 60;

  @Inject private Texts texts;
  @Inject private Clocks clocks;

  public String timing(Timing timing) {
    if (timing.isDaily()) {
      return texts.of("operator.jobs.daily", timing.dailyTime().toString());
    }
    if (timing.everySeconds() != null) {
      int seconds = timing.everySeconds();
      return seconds % MINUTE == 0
          ? texts.of("operator.jobs.everyMinutes", seconds / MINUTE)
          : texts.of("operator.jobs.everySeconds", seconds);
    }
    return timing.isOnDemand()
        ? texts.of("operator.jobs.onDemand")
        : texts.of("operator.jobs.cron", timing.cron());
  }

  /** How long something took, or takes so far. */
  public String lasted(Instant from, Instant to) {
    Duration time = Duration.between(from, to == null ? clocks.now() : to);
    long seconds = Math.max(0, time.toSeconds());
    return seconds < MINUTE
        ? texts.of("operator.run.seconds", seconds)
        : texts.of("operator.run.minutes", seconds / MINUTE, seconds % MINUTE);
  }

  /** How long ago a server was last heard of, by the real clock. */
  public String silent(Instant heartbeat) {
    return texts.of(
        "operator.jobs.heard", Math.max(0, Duration.between(heartbeat, clocks.real()).toSeconds()));
  }

  public String report(ReportLine line) {
    return texts.filled("report." + line.code(), line.args());
  }

  public String reason(RefusedRow line) {
    return texts.filled("error." + line.code(), line.args());
  }

  public boolean isStoppable(RunState state) {
    return state == RunState.RUNNING || state == RunState.WAITING;
  }

  /** A run that is open and that nobody works on, or that was told to stop. */
  public boolean isToGoOn(RunState state) {
    return state != null && state != RunState.CLOSED && state != RunState.RUNNING;
  }
}
