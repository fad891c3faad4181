package org.caredesk.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonArray;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.caredesk.local.gateway.Merchant.Heard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls can be held where a crash is to be aimed at, and go on or are cut off when told. */
class HoldTest {
  @RegisterExtension final GatewayStage stage = new GatewayStage();

  private final Merchant merchant = stage.merchant();

  @Test
  void aCallHeldBeforeItIsExecutedIsExecutedWhenReleased() {
    CompletableFuture<Heard> call = held("before_execute");
    JsonArray held = awaitHeld(merchant, 1);
    assertThat(held.getJsonObject(0).getString("request_key")).isEqualTo("r1");
    assertThat(held.getJsonObject(0).getBoolean("executed")).isFalse();
    assertThat(stage.refunded()).isZero();
    merchant.control("release", "{}");
    assertThat(call.join().text("status")).isEqualTo("approved");
  }

  @Test
  void aCallHeldBeforeItIsExecutedNeverIsWhenDropped() {
    CompletableFuture<Heard> call = held("before_execute");
    awaitHeld(merchant, 1);
    merchant.control("drop", "{}");
    assertThatThrownBy(call::join).isNotNull();
    assertThat(stage.refunded()).isZero();
    assertThat(merchant.inquire("r1").text("status")).isEqualTo("not_found");
  }

  @Test
  void aCallHeldBeforeItsAnswerIsExecutedWhateverHappensToTheAnswer() {
    CompletableFuture<Heard> call = held("after_execute");
    JsonArray held = awaitHeld(merchant, 1);
    assertThat(held.getJsonObject(0).getBoolean("executed")).isTrue();
    assertThat(stage.refunded()).isEqualByComparingTo("5.00");
    merchant.control("drop", "{}");
    assertThatThrownBy(call::join).isNotNull();
    assertThat(merchant.inquire("r1").text("status")).isEqualTo("executed");
    assertThat(stage.violations()).isEmpty();
  }

  @Test
  void onlySoManyAreHeldAsWereAskedForAndOnlyThoseThatMatch() {
    String charge = stage.settled("4242");
    merchant.control("hold", "{\"where\": \"before_execute\", \"count\": 1, \"match\": \"r2\"}");
    assertThat(merchant.refund(charge, "r1", "5.00").status()).isEqualTo(200);
    CompletableFuture<Heard> call = merchant.refundMeanwhile(charge, "r2", "5.00");
    awaitHeld(merchant, 1);
    assertThat(merchant.refund(charge, "r3", "5.00").status()).isEqualTo(200);
    merchant.control("release", "{}");
    assertThat(call.join().status()).isEqualTo(200);
  }

  @Test
  void aHeldCallDoesNotHoldUpHundredsOfOthers() {
    String charge = stage.settled("4242");
    merchant.control("hold", "{\"where\": \"before_execute\", \"count\": 150}");
    CompletableFuture<?>[] calls = new CompletableFuture<?>[150];
    for (int i = 0; i < calls.length; i++) {
      calls[i] = merchant.refundMeanwhile(charge, "h" + i, "0.10");
    }
    awaitHeld(merchant, calls.length);
    assertThat(merchant.refund(charge, "r1", "5.00").status()).isEqualTo(200);
    merchant.control("release", "{}");
    CompletableFuture.allOf(calls).join();
    assertThat(stage.refunded()).isEqualByComparingTo("20.00");
  }

  static JsonArray awaitHeld(Merchant merchant, int count) {
    return Awaitility.await()
        .until(
            () -> merchant.get("/control/held").body().getJsonArray("held"),
            held -> held.size() == count);
  }

  private CompletableFuture<Heard> held(String where) {
    String charge = stage.settled("4242");
    merchant.control("hold", "{\"where\": \"" + where + "\"}");
    return merchant.refundMeanwhile(charge, "r1", "5.00");
  }
}
