package org.caredesk.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.caredesk.audit.AuditService;
import org.caredesk.payment.gateway.MerchantAccountFacts;
import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.setting.SettingReader;
import org.caredesk.setting.Settings;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Money;
import org.caredesk.shared.Ref;
import org.caredesk.shared.ServerId;

/** Puts a call on record: its row, the step in the journal, the deed in the audit. */
@ApplicationScoped
class OperationOpener {

  @Inject private OperationRepository operations;
  @Inject private MoneyJournal journal;
  @Inject private AuditService audit;
  @Inject private SettingReader settings;
  @Inject private Clocks clocks;
  @Inject private Caller caller;
  @Inject private ServerId server;

  /**
   * The call that was asked for under this key before.
   *
   * @throws BusinessException charge.keyOtherContent when the key stood for something else
   */
  Optional<ChargeOperation> again(String requestKey, String digest) {
    Optional<ChargeOperation> known = operations.byRequestKey(requestKey);
    known
        .filter(operation -> !operation.requestDigest().equals(digest))
        .ifPresent(
            operation -> {
              throw new BusinessException("charge.keyOtherContent");
            });
    return known;
  }

  /** What the gateway gets: a call about a charge is sent once, so its key has one generation. */
  static String keyOf(String requestKey) {
    return requestKey + "-g1";
  }

  /** Writes down what is about to be asked; nothing has been sent yet. */
  Opened open(
      Charge charge,
      MerchantAccountFacts account,
      OperationKind kind,
      Money amount,
      String requestKey,
      String digest,
      String request) {
    Settings now = settings.get();
    Instant started = clocks.database();
    Instant sendBefore = CallTimes.sendBefore(now, started);
    ChargeOperation operation =
        charge.open(
            new OperationOpening(
                kind,
                requestKey,
                digest,
                caller.name(),
                amount.amount(),
                keyOf(requestKey),
                request,
                sendBefore,
                started,
                CallTimes.firstInquiry(now, account, sendBefore),
                server.value()));
    operations.add(operation);
    Phase phase = charge.phase();
    journal.stepped(
        charge, MoneyStep.ofCharge(operation.id(), phase, phase, amount, kind + " asked for"));
    audit.record(
        "payment." + kind.name().toLowerCase(java.util.Locale.ROOT),
        Ref.of(Ref.CHARGE, charge.id()),
        amount.toString());
    return Opened.of(operation, false);
  }
}
