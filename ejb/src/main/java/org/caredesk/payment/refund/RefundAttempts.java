package org.caredesk.payment.refund;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.caredesk.payment.Charge;
import org.caredesk.payment.gateway.MerchantAccountFacts;
import org.caredesk.payment.gateway.RefundCall;
import org.caredesk.setting.SettingReader;
import org.caredesk.setting.Settings;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.ServerId;

/** Puts attempts on record before they are sent. */
@Dependent
class RefundAttempts {

  @Inject private RefundRepository refunds;
  @Inject private SettingReader settings;
  @Inject private Clocks clocks;
  @Inject private ServerId server;

  /** The call as it will be sent under the refund's present key. */
  RefundCall call(Charge charge, Refund refund, MerchantAccountFacts account) {
    return new RefundCall(
        account,
        refund.key(),
        refund.requestKey(),
        charge.gatewayReference(),
        refund.amount(),
        charge.card().lastFour());
  }

  /**
   * Writes the attempt.
   *
   * @param queueAttemptNo 1 to 3 for the queue's, null otherwise
   */
  RefundAttempt open(Refund refund, RefundCall call, Integer queueAttemptNo) {
    Settings now = settings.get();
    Instant startedAt = clocks.database();
    Instant sendBefore = startedAt.plus(now.sendBefore());
    boolean hasKeys = call.account().capabilities().keyLifetime() != null;
    RefundAttempt attempt =
        new RefundAttempt(
            refund.id(),
            refund,
            new NewAttempt(
                call.account().code(),
                queueAttemptNo,
                clocks.today(now.merchantZone()),
                call.stored(),
                startedAt,
                sendBefore,
                RefundTimes.firstInquiry(sendBefore, now, hasKeys),
                server.value()));
    refunds.add(attempt);
    return attempt;
  }
}
