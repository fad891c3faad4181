package org.caredesk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.caredesk.local.LocalServices;
import org.caredesk.stage.ServerUnderTest;
import org.caredesk.stage.TestStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Two real servers share one run, each with its own part and every refund once; then one of them
 * dies in the middle of a run, and the other does the rest.
 */
class TwoServersIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final int HALF = FaultShop.REFUNDS / 2;

  private FaultShop shop;
  private ServerUnderTest left;
  private ServerUnderTest right;

  @BeforeEach
  void twoServersAndTheirShop() throws Exception {
    Path base = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "pair");
    LocalServices stage = TestStage.named("pair");
    left = server(stage, "left", base).start();
    shop = new FaultShop(stage, base);
    shop.write();
    shop.requests("first.csv", 1, HALF);
    shop.requests("second.csv", HALF + 1, FaultShop.REFUNDS);
    shop.open("import", "shop");
    shop.awaitClosed("import");
    right = server(stage, "right", base).start();
  }

  private static ServerUnderTest server(LocalServices stage, String name, Path base) {
    return ServerUnderTest.on(stage, name).with("CAREDESK_IMPORT_BASE", base.toString());
  }

  @AfterEach
  void bothServersGo() {
    left.kill();
    right.kill();
  }

  @Test
  @DisplayName(
      "two servers share one run, every refund once; when one is killed in the middle the other"
          + " finishes")
  void two_servers_share_a_run_and_one_finishes_it_alone() throws Exception {
    together("first.csv", 1);
    shop.control("settings", "{\"latency_ms\": \"100\"}");
    shop.awaitClosed("bulk-refund");
    oneRunByBoth();

    together("second.csv", HALF + 1);
    shop.control("hold", "{\"where\": \"after_execute\", \"kind\": \"REFUND\", \"count\": 3}");
    shop.awaitHeld();
    right.kill();
    shop.control("drop", "{}");
    shop.control("settings", "{\"latency_ms\": \"0\"}");
    shop.awaitClosed("bulk-refund");
    assertThat(number("select count(*) from refund")).isEqualTo(FaultShop.REFUNDS);
    assertThat(ended("second.csv").values()).containsExactlyInAnyOrder("COMPLETED", "LOST");
    Aftermath aftermath = new Aftermath(shop);
    aftermath.liveUntilNothingIsOpen();
    aftermath.bothLedgersAgree();
  }

  /** Opens a run over slow calls, and waits until both servers have a hand in it. */
  private void together(String file, int first) throws SQLException {
    shop.control("settings", "{\"latency_ms\": \"1500\"}");
    shop.open("bulk-refund", file);
    await("both servers work")
        .atMost(PATIENCE)
        .until(
            () ->
                number(
                        "select count(distinct server) from refund_attempt where ended_at is not"
                            + " null and cast(substring(key from 'F([0-9]+)-') as int) >= "
                            + first)
                    == 2);
  }

  /**
   * One run, closed once, with all lines done, some by each; each refund one call at the gateway.
   */
  private void oneRunByBoth() throws SQLException {
    assertThat(number("select count(*) from job_run where job = 'bulk-refund'")).isEqualTo(1);
    assertThat(number("select done from job_run where job = 'bulk-refund'")).isEqualTo(HALF);
    assertThat(ended("first.csv").values()).containsExactly("COMPLETED", "COMPLETED");
    assertThat(
            number(
                "select count(*) from job_execution e join job_run r on r.id = e.run_id where r.job"
                    + " = 'bulk-refund' and e.done > 0"))
        .isEqualTo(2);
    assertThat(shop.gateways("select count(*) from call where kind = 'REFUND'"))
        .isEqualTo(Integer.toString(HALF));
    assertThat(
            shop.gateways(
                "select count(distinct request_key) from refund where status = 'SUCCEEDED'"))
        .isEqualTo(Integer.toString(HALF));
    assertThat(number("select count(*) from refund where state = 'SUCCEEDED'")).isEqualTo(HALF);
  }

  /** How the executions of a file's run ended, by server. */
  private Map<String, String> ended(String file) throws SQLException {
    return shop.allOfOurs(
        "select e.server, e.result from job_execution e join job_run r on r.id = e.run_id where"
            + " r.job = 'bulk-refund' and r.parameters like '%"
            + file
            + "%'");
  }

  private long number(String query) throws SQLException {
    return Long.parseLong(shop.ours(query));
  }
}
