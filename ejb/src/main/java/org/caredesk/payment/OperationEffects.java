package org.caredesk.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.caredesk.history.HistoryKind;
import org.caredesk.payment.gateway.MerchantAccountReader;
import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Money;

/**
 * What the last word about a call does to its charge: phase and amounts, the movement, the step,
 * the reference, and who is told. Runs under the charge's lock, after the fence.
 */
@ApplicationScoped
class OperationEffects {

  /** How long card networks let an authorization stand. */
  private static final Duration AUTHORIZATION_LASTS = Duration.ofDays(7);

  @Inject private MoneyJournal journal;
  @Inject private ChargeTeller teller;
  @Inject private MerchantAccountReader accounts;
  @Inject private Clocks clocks;

  /** It happened. Where the charge has gone elsewhere since, the movement stands alone. */
  void done(ChargeOperation operation, Finding finding, boolean late) {
    Charge charge = operation.charge();
    Phase before = charge.phase();
    Money amount = finding.amount() == null ? operation.amount() : finding.amount();
    Money captured = charge.captured();
    if (!before.mayBecome(reached(operation.kind()))) {
      write(operation, finding, before, amount, late);
      return;
    }
    apply(charge, operation.kind(), amount);
    reference(charge, operation, finding);
    write(operation, finding, before, amount, late);
    switch (operation.kind()) {
      case SALE -> teller.taken(charge, before, amount, HistoryKind.SALE);
      case CAPTURE -> teller.taken(charge, before, amount, HistoryKind.CAPTURED);
      case AUTHORIZE -> teller.promised(charge, before, amount);
      case VOID -> teller.voided(charge, before, operation.amount(), captured);
      case REFUND -> throw new IllegalStateException("a refund is not a call about the charge");
    }
  }

  /** It did not happen and will not. */
  void denied(ChargeOperation operation, Finding finding) {
    Charge charge = operation.charge();
    Phase before = charge.phase();
    if (before == Phase.NEW) {
      charge.declined();
    }
    write(operation, finding, before, operation.amount(), false);
    if (operation.kind() == OperationKind.VOID) {
      teller.voidFailed(charge, operation.amount(), finding.words());
    } else if (before == Phase.NEW && operation.kind() != OperationKind.CAPTURE && said(finding)) {
      teller.declined(charge, before);
    }
  }

  /** No last word yet: only the journal knows. */
  void open(ChargeOperation operation, Finding finding) {
    Phase phase = operation.charge().phase();
    journal.stepped(
        operation.charge(),
        MoneyStep.ofCharge(
            operation.id(),
            phase,
            phase,
            operation.amount(),
            operation.kind() + " has no answer yet: " + finding.code()));
  }

  private void apply(Charge charge, OperationKind kind, Money amount) {
    Instant now = clocks.now();
    switch (kind) {
      case SALE, CAPTURE ->
          charge.captured(
              amount, now, CutOffTimes.next(now, accounts.facts(charge.merchantAccount())));
      case AUTHORIZE -> charge.authorized(amount, now.plus(AUTHORIZATION_LASTS));
      case VOID -> charge.voided();
      case REFUND -> throw new IllegalStateException("a refund is not a call about the charge");
    }
  }

  private static Phase reached(OperationKind kind) {
    return switch (kind) {
      case SALE, CAPTURE -> Phase.CAPTURED;
      case AUTHORIZE -> Phase.AUTHORIZED;
      case VOID -> Phase.VOIDED;
      case REFUND -> throw new IllegalStateException("a refund is not a call about the charge");
    };
  }

  private void reference(Charge charge, ChargeOperation operation, Finding finding) {
    if (finding.reference() != null && operation.kind() != OperationKind.VOID) {
      charge.knownAs(finding.reference());
      journal.attach(charge, finding.reference(), ReferenceKind.CHARGE, charge.id());
    }
  }

  private void write(
      ChargeOperation operation, Finding finding, Phase before, Money amount, boolean late) {
    Charge charge = operation.charge();
    // a call has one movement; what turns out later stands beside it
    Long operationId = late ? null : operation.id();
    journal.moved(
        charge,
        new Movement(
            TransactionType.of(operation.kind()),
            finding.result(),
            amount,
            null,
            null,
            operationId,
            finding.code(),
            finding.words(),
            finding.reference()));
    journal.stepped(
        charge,
        MoneyStep.ofCharge(
            operation.id(),
            before,
            charge.phase(),
            amount,
            (late ? "found late: " : "")
                + operation.kind()
                + " "
                + finding.result()
                + " by "
                + finding.by()));
  }

  /** A sale that never left the house, or that nobody knows of, was not declined by anybody. */
  private static boolean said(Finding finding) {
    return finding.result() != TransactionResult.NOT_SENT
        && finding.result() != TransactionResult.NOT_EXECUTED;
  }
}
