package org.caredesk.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caredesk.payment.ChargeFixture.gbp;

import java.time.Instant;
import org.caredesk.payment.PastTransaction.Result;
import org.caredesk.shared.BusinessException;
import org.junit.jupiter.api.Test;

/** What movements from before make of a charge. */
class PastRulesTest {

  @Test
  void aSettledSaleIsASettledCharge() {
    Charge charge =
        after(past(TransactionType.SALE, Result.SUCCEEDED, "9.00", ChargeFixture.SETTLED));
    assertThat(charge.phase()).isEqualTo(Phase.SETTLED);
    assertThat(charge.captured()).isEqualTo(gbp("9.00"));
    assertThat(charge.settledAt()).isEqualTo(ChargeFixture.SETTLED);
    assertThat(charge.gatewayReference()).isEqualTo("sim_1");
  }

  @Test
  void aSaleThatHasNotSettledIsAskedAboutFromItsCutOffOn() {
    Charge charge = after(past(TransactionType.SALE, Result.SUCCEEDED, "9.00", null));
    assertThat(charge.phase()).isEqualTo(Phase.CAPTURED);
    assertThat(charge.nextSyncAt()).isEqualTo(ChargeFixture.CUT_OFF);
  }

  @Test
  void aDeclinedSaleTookNothing() {
    Charge charge = after(past(TransactionType.SALE, Result.DECLINED, "9.00", null));
    assertThat(charge.phase()).isEqualTo(Phase.DECLINED);
    assertThat(charge.refundable()).isEqualTo(gbp("0.00"));
  }

  @Test
  void aVoidedSaleHasNothingToGiveBack() {
    Charge charge = after(past(TransactionType.SALE, Result.VOIDED, "9.00", null));
    assertThat(charge.phase()).isEqualTo(Phase.VOIDED);
    assertThat(charge.refundable()).isEqualTo(gbp("0.00"));
  }

  @Test
  void anAuthorizationIsCapturedByItsCapture() {
    Charge charge = ChargeFixture.newCharge();
    apply(charge, past(TransactionType.AUTHORIZATION, Result.SUCCEEDED, "9.00", null));
    apply(charge, child(TransactionType.CAPTURE, "7.00"));
    assertThat(charge.phase()).isEqualTo(Phase.CAPTURED);
    assertThat(charge.authorized()).isEqualTo(gbp("9.00"));
    assertThat(charge.captured()).isEqualTo(gbp("7.00"));
  }

  @Test
  void aPastRefundCountsAsMadeOutside() {
    Charge charge =
        after(past(TransactionType.SALE, Result.SUCCEEDED, "9.00", ChargeFixture.SETTLED));
    apply(charge, child(TransactionType.REFUND, "4.00"));
    assertThat(charge.refunded()).isEqualTo(gbp("0.00"));
    assertThat(charge.refundedOutside()).isEqualTo(gbp("4.00"));
    assertThat(charge.refundable()).isEqualTo(gbp("5.00"));
  }

  @Test
  void chargebacksAndTheirReversalsCancelOut() {
    Charge charge =
        after(past(TransactionType.SALE, Result.SUCCEEDED, "9.00", ChargeFixture.SETTLED));
    apply(charge, child(TransactionType.CHARGEBACK, "9.00"));
    assertThat(charge.refundable()).isEqualTo(gbp("0.00"));
    apply(charge, child(TransactionType.CHARGEBACK_REVERSAL, "9.00"));
    assertThat(charge.refundable()).isEqualTo(gbp("9.00"));
  }

  @Test
  void onlySalesAndAuthorizationsBeginACharge() {
    PastRules.requireRoot(past(TransactionType.SALE, Result.SUCCEEDED, "9.00", null));
    assertThatThrownBy(() -> PastRules.requireRoot(child(TransactionType.REFUND, "9.00")))
        .isInstanceOf(BusinessException.class);
  }

  private static Charge after(PastTransaction movement) {
    Charge charge = ChargeFixture.newCharge();
    apply(charge, movement);
    return charge;
  }

  private static void apply(Charge charge, PastTransaction movement) {
    PastRules.apply(charge, movement, ChargeFixture.simulated());
  }

  private static PastTransaction child(TransactionType type, String amount) {
    return of("T2", type, Result.SUCCEEDED, amount, null, "T1");
  }

  private static PastTransaction past(
      TransactionType type, Result result, String amount, Instant settledAt) {
    return of("T1", type, result, amount, settledAt, null);
  }

  private static PastTransaction of(
      String number,
      TransactionType type,
      Result result,
      String amount,
      Instant settledAt,
      String parent) {
    return new PastTransaction(
        number,
        7,
        70,
        type,
        result,
        gbp(amount),
        "simulated",
        parent == null ? "sim_1" : "sim_2",
        null,
        ChargeFixture.TAKEN,
        settledAt,
        parent);
  }
}
