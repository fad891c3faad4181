package org.caredesk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.caredesk.stage.ServerUnderTest;
import org.caredesk.stage.TestStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The power goes while the gateway has a refund in its hands, five times in one bulk run. Each time
 * both ledgers are read and the refunds in flight are classed; in the end both agree.
 */
class KillIT {
  private static final String[] HELD = {
    "after_execute", "before_execute", "after_execute", "before_execute", "after_execute"
  };

  /** So many more on record: the run is in its middle, not at its start. */
  private static final int MIDDLE = 3;

  private final Set<String> classed = new HashSet<>();
  private FaultShop shop;
  private Aftermath aftermath;
  private ServerUnderTest server;

  @BeforeEach
  void aServerAndItsShop() throws Exception {
    Path base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "fault");
    server =
        ServerUnderTest.on(TestStage.named("fault"), "fault")
            .with("CAREDESK_IMPORT_BASE", base.toString())
            .start();
    shop = new FaultShop(server.stage(), base);
    aftermath = new Aftermath(shop);
    shop.write();
    shop.requests("refund_requests.csv", 1, FaultShop.REFUNDS);
    shop.open("import", "shop");
    shop.awaitClosed("import");
    shop.control("settings", "{\"latency_ms\": \"500\"}");
  }

  @AfterEach
  void theServerGoes() {
    server.kill();
  }

  @Test
  @DisplayName(
      "killed five times while the gateway holds an answer: both ledgers agree to the cent")
  void killed_while_the_gateway_holds_an_answer_nothing_is_lost_or_paid_twice() throws Exception {
    Map<String, Integer> classes = new TreeMap<>();
    shop.open("bulk-refund", "refund_requests.csv");
    for (String where : HELD) {
      shop.awaitRecorded(MIDDLE);
      shop.control(
          "hold", "{\"where\": \"%s\", \"kind\": \"REFUND\", \"count\": 3}".formatted(where));
      shop.awaitHeld();
      server.kill();
      shop.control("drop", "{}");
      classify(classes);
      server.start();
    }
    shop.awaitClosed("bulk-refund");
    aftermath.liveUntilNothingIsOpen();
    System.out.println("kill -9: " + classes);
    assertThat(classes.getOrDefault("executed, not recorded", 0)).isGreaterThanOrEqualTo(2);
    assertThat(classes).containsKeys("sent, not executed", "recorded");
    aftermath.bothLedgersAgree();
  }

  /** What had become of each refund of this life when the server died, by both ledgers. */
  private void classify(Map<String, Integer> classes) throws SQLException {
    Map<String, String> attempts =
        shop.allOfOurs(
            "select r.request_key, coalesce(a.outcome, 'open') from refund_attempt a join refund r"
                + " on r.id = a.refund_id");
    Map<String, String> calls =
        shop.allOfTheGateways(
            "select c.request_key, exists (select 1 from refund r where r.request_key ="
                + " c.request_key and r.status = 'SUCCEEDED') from call c where kind = 'REFUND'");
    attempts.forEach(
        (key, outcome) -> {
          if (classed.add(key)) {
            classes.merge(classOf(outcome, calls.get(key)), 1, Integer::sum);
          }
        });
  }

  private static String classOf(String outcome, String executed) {
    if (!outcome.equals("open")) {
      return "recorded";
    } else if (executed == null) {
      return "not sent";
    }
    return executed.equals("t") ? "executed, not recorded" : "sent, not executed";
  }
}
