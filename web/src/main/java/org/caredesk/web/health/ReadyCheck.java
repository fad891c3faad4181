package org.caredesk.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.caredesk.report.DeskFigures;
import org.caredesk.report.FiguresReader;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means: the schema is migrated (else the application would not have started), the database
 * answers, and no mail has waited for a quarter of an hour.
 */
@Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {
  private static final Duration MAIL_MAY_WAIT = Duration.ofMinutes(15);

  @Inject private FiguresReader reader;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder ready = HealthCheckResponse.named("caredesk");
    try {
      DeskFigures figures = reader.now();
      return ready
          .status(figures.oldestMail().compareTo(MAIL_MAY_WAIT) < 0)
          .withData("oldestMailSeconds", figures.oldestMail().toSeconds())
          .build();
    } catch (RuntimeException e) {
      return ready.down().withData("database", "does not answer").build();
    }
  }
}
