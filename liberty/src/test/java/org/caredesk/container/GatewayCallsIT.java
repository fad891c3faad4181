package org.caredesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import org.caredesk.payment.gateway.GatewayCalls;
import org.caredesk.payment.gateway.GatewayOutcome;
import org.caredesk.payment.gateway.InquiryAnswer;
import org.caredesk.payment.gateway.InquiryCall;
import org.caredesk.payment.gateway.MerchantAccountFacts;
import org.caredesk.payment.gateway.MerchantAccountReader;
import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.payment.gateway.Permit;
import org.caredesk.payment.gateway.SaleCall;
import org.caredesk.payment.gateway.StatusCall;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Money;
import org.junit.jupiter.api.Test;

/** The one door to all gateways as it stands in a real server, before a real gateway. */
class GatewayCallsIT extends ContainerTest {
  @Inject private GatewayCalls calls;
  @Inject private MerchantAccountReader accounts;
  @Inject private Clocks clocks;
  @Inject private AsAgent agent;
  @Inject private UserTransaction transaction;

  @Test
  void theSeededAccountIsReadFromItsRow() throws Exception {
    MerchantAccountFacts account = account();
    assertThat(account.gateway()).isEqualTo("simulated");
    assertThat(account.cutOff()).isEqualTo(LocalTime.of(21, 0));
    assertThat(account.capabilities().voidableIn())
        .containsExactlyInAnyOrder("AUTHORIZED", "CAPTURED");
    assertThat(account.capabilities().keyLifetime()).isEqualTo(Duration.ofHours(24));
    assertThat(account.capabilities().refundWindowDays()).isNull();
  }

  @Test
  void anAccountWithoutARowDoesNotExist() {
    assertThatThrownBy(() -> agent.call(() -> accounts.facts("nowhere")))
        .hasStackTraceContaining(BusinessException.class.getName())
        .hasStackTraceContaining("gateway.unknownAccount");
  }

  @Test
  void aSaleGoesOutAndIsFoundAgainByItsKey() throws Exception {
    SaleCall sale = sale(account());
    GatewayOutcome outcome = agent.call(() -> send(sale));
    assertThat(outcome.outcome()).as("%s", outcome).isEqualTo(Outcome.APPROVED);
    InquiryCall question = new InquiryCall(sale.account(), sale.key(), OperationKind.SALE, null);
    InquiryAnswer answer = agent.call(() -> calls.inquire(question));
    assertThat(answer.reference()).isEqualTo(outcome.reference());
    assertThat(answer.amount()).isEqualTo(sale.amount());
  }

  @Test
  void noGatewayIsCalledInsideATransaction() throws Exception {
    SaleCall sale = sale(account());
    StatusCall question = new StatusCall(sale.account(), "sim_1");
    transaction.begin();
    try {
      assertThatThrownBy(() -> calls.status(question))
          .hasStackTraceContaining("inside a transaction");
      assertThatThrownBy(() -> agent.call(() -> send(sale)))
          .hasStackTraceContaining("inside a transaction");
    } finally {
      transaction.rollback();
    }
    InquiryCall asked = new InquiryCall(sale.account(), sale.key(), OperationKind.SALE, null);
    assertThat(agent.call(() -> calls.inquire(asked)).code()).isEqualTo("not_found");
  }

  private GatewayOutcome send(SaleCall sale) {
    try (Permit permit = calls.permit(sale.account().code()).orElseThrow()) {
      return calls.sale(permit, sale, clocks.database().plusSeconds(10));
    }
  }

  private MerchantAccountFacts account() throws Exception {
    return agent.call(() -> accounts.facts("simulated"));
  }

  private static SaleCall sale(MerchantAccountFacts account) {
    String key = UUID.randomUUID() + "-g1";
    return new SaleCall(account, key, Money.of("7.50", "GBP"), "tok_sim_4242", "42");
  }
}
