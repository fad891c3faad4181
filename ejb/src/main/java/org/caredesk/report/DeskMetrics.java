package org.caredesk.report;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.caredesk.payment.gateway.GatewayCalls;
import org.caredesk.shared.Clocks;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Shows the figures to whoever collects metrics; counted afresh every ten seconds at most. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@DenyAll
public class DeskMetrics {
  private static final Duration FRESH = Duration.ofSeconds(10);

  @Inject private MetricRegistry registry;
  @Inject private FiguresReader reader;
  @Inject private GatewayCalls gateways;
  @Inject private Clocks clocks;

  private final Set<String> watched = new HashSet<>();
  private DeskFigures figures;
  private Instant counted = Instant.EPOCH;

  @PostConstruct
  void register() {
    gauge("caredesk_mail_oldest_seconds", f -> f.oldestMail().toSeconds());
    gauge("caredesk_money_unknown", DeskFigures::unknown);
    gauge("caredesk_work_open", DeskFigures::needsPerson);
    gauge("caredesk_refund_queued", DeskFigures::queuedFresh, new Tag("age", "under_1_day"));
    gauge("caredesk_refund_queued", DeskFigures::queuedDays, new Tag("age", "1_to_3_days"));
    gauge("caredesk_refund_queued", DeskFigures::queuedLong, new Tag("age", "over_3_days"));
  }

  private void gauge(String name, Function<DeskFigures, Long> figure, Tag... tags) {
    registry.gauge(name, this, metrics -> figure.apply(metrics.figures()), tags);
  }

  /** 1 while the breaker of that account lets no call through on this server. */
  private void watch(String account) {
    registry.gauge(
        "caredesk_gateway_breaker_open",
        gateways,
        calls -> calls.breakerState(account).equals("OPEN") ? 1 : 0,
        new Tag("merchant_account", account));
  }

  private synchronized DeskFigures figures() {
    Instant now = clocks.real();
    if (figures == null || counted.plus(FRESH).isBefore(now)) {
      figures = reader.now();
      gateways.accountsCalled().stream().filter(watched::add).forEach(this::watch);
      counted = now;
    }
    return figures;
  }
}
