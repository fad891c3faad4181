package org.caredesk.payment.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.caredesk.shared.Money;
import org.junit.jupiter.api.Test;

/** A call that was kept is the same call, byte for byte, when it is sent again. */
class StoredCallTest {
  private final MerchantAccountFacts account = GatewayFixtures.account();

  @Test
  void aRefundComesBackAsItWas() {
    RefundCall call = GatewayFixtures.refund();
    assertThat(RefundCall.from(account, call.stored())).isEqualTo(call);
    assertThat(RefundCall.from(account, call.stored()).stored()).isEqualTo(call.stored());
  }

  @Test
  void anImportedChargeWithoutCardDigitsComesBackAsItWas() {
    RefundCall call = new RefundCall(account, "k-g2", "k", "sim_1", Money.of("500", "JPY"), null);
    assertThat(RefundCall.from(account, call.stored())).isEqualTo(call);
  }

  @Test
  void salesCapturesAndVoidsComeBackAsTheyWere() {
    SaleCall sale = new SaleCall(account, "s-g1", Money.of("1.00", "GBP"), "tok", "42");
    CaptureCall capture = new CaptureCall(account, "c-g1", "sim_1", Money.of("1.00", "GBP"));
    VoidCall undo = new VoidCall(account, "v-g1", "sim_1");
    assertThat(SaleCall.from(account, sale.stored())).isEqualTo(sale);
    assertThat(CaptureCall.from(account, capture.stored())).isEqualTo(capture);
    assertThat(VoidCall.from(account, undo.stored())).isEqualTo(undo);
  }
}
