package org.caredesk.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caredesk.payment.gateway.MerchantAccountReader;
import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.payment.gateway.Outcome;
import org.caredesk.setting.SettingReader;
import org.caredesk.setting.Settings;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Ref;
import org.caredesk.work.WorkItemService;
import org.caredesk.work.WorkKind;

/**
 * Step 3 of every call about a charge, and what asking later found. One fence decides who records:
 * whoever comes second only brings a late fact, and a yes outranks every no that was inferred.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class OutcomeLedger {

  @Inject private ChargeRepository charges;
  @Inject private OperationRepository operations;
  @Inject private OperationEffects effects;
  @Inject private MerchantAccountReader accounts;
  @Inject private SettingReader settings;
  @Inject private WorkItemService work;
  @Inject private Clocks clocks;

  /** Records what was found about the call; gives it as it stands then. */
  public OperationView record(long operationId, Finding finding) {
    charges.locked(operations.chargeOf(operationId));
    Finding believed = believe(operationId, finding);
    if (believed.ends()) {
      boolean first = operations.end(operationId, clocks.database());
      end(operations.get(operationId), believed, first);
    } else if (operations.get(operationId).isOpen()) {
      leaveOpen(operations.get(operationId), believed);
    }
    return OperationView.of(operations.get(operationId));
  }

  /** Claims calls to be asked about; nobody else gets them before the lease is over. */
  public List<Long> claim(int limit, int modulus, int remainder) {
    Instant now = clocks.database();
    return operations.claimDue(now, now.plus(CallTimes.LEASE), limit, modulus, remainder);
  }

  public long countToAsk() {
    return operations.countToAsk(clocks.database());
  }

  /** What has to be known to ask about the call; empty when it has its last word. */
  public Optional<Question> question(long operationId) {
    ChargeOperation operation = operations.get(operationId);
    if (!operation.isOpen() || clocks.database().isBefore(earliest(operation))) {
      return Optional.empty();
    }
    return Optional.of(Question.of(operation, charges));
  }

  private Instant earliest(ChargeOperation operation) {
    return CallTimes.firstInquiry(
        settings.get(),
        accounts.facts(operation.charge().merchantAccount()),
        operation.sendBefore());
  }

  /** "Not found" counts when it was heard before, long enough ago. */
  private Finding believe(long operationId, Finding finding) {
    if (finding.verdict() != Finding.Verdict.NOT_FOUND) {
      return finding;
    }
    if (operations.get(operationId).outcome() == Outcome.ACCEPTED) {
      return finding.stillOpen(); // it has said that it has it
    }
    Instant now = clocks.database();
    Settings limits = settings.get();
    boolean again =
        operations
            .get(operationId)
            .notFoundAgain(now, now.minus(limits.notFoundGap()), now.plus(limits.notFoundGap()));
    return again ? finding.believed() : finding;
  }

  private void end(ChargeOperation operation, Finding finding, boolean first) {
    boolean done = finding.verdict() == Finding.Verdict.DONE;
    if (first) {
      operation.heard(finding);
      operation.ended(clocks.database(), finding.by());
      if (done) {
        effects.done(operation, finding, false);
      } else {
        effects.denied(operation, finding);
      }
      work.closeFor(charge(operation), WorkKind.CHARGE_UNKNOWN_LONG, "has its last word");
    } else if (done && operation.outcome() != Outcome.APPROVED) {
      operation.heard(finding);
      late(operation, finding);
    }
  }

  /** A yes after a no: booked all the same, and a person looks whether it was paid twice. */
  private void late(ChargeOperation operation, Finding finding) {
    effects.done(operation, finding, true);
    if (operation.kind() == OperationKind.VOID) {
      return;
    }
    work.open(
        WorkKind.PAID_TWICE,
        charge(operation),
        operation.charge().customerId(),
        charges.orderNumber(operation.charge().orderId()),
        operation.amount().toString());
  }

  private void leaveOpen(ChargeOperation operation, Finding finding) {
    Instant now = clocks.database();
    operation.heard(finding);
    if (finding.by() == OperationEnd.INQUIRY) {
      operation.asked();
    }
    if (finding.verdict() == Finding.Verdict.OPEN) {
      operation.unresolved(now, askAt(operation, finding, now));
    }
    effects.open(operation, finding);
    if (operation.unknownSince().isBefore(now.minus(CallTimes.LONG_UNKNOWN))) {
      work.open(
          WorkKind.CHARGE_UNKNOWN_LONG,
          charge(operation),
          operation.charge().customerId(),
          charges.orderNumber(operation.charge().orderId()),
          operation.amount().toString());
    }
  }

  private Instant askAt(ChargeOperation operation, Finding finding, Instant now) {
    return finding.by() == OperationEnd.ANSWER
        ? earliest(operation)
        : CallTimes.nextInquiry(settings.get(), operation.inquiries(), now);
  }

  private static Ref charge(ChargeOperation operation) {
    return Ref.of(Ref.CHARGE, operation.charge().id());
  }
}
