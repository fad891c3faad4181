package org.caredesk.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.caredesk.history.HistoryKind;
import org.caredesk.payment.gateway.ChargeStatus;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Money;

/**
 * Takes down what a gateway's books say about a charge: a fact, never refused for what we thought.
 * While a call about the charge has no last word, that call is asked about instead.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class PhaseLedger {

  private static final Duration ASK_AGAIN = Duration.ofHours(1);

  @Inject private ChargeRepository charges;
  @Inject private MoneyJournal journal;
  @Inject private ChargeTeller teller;
  @Inject private Clocks clocks;

  /** What has to be known to ask. */
  record Known(String merchantAccount, String reference) {}

  public Known known(long chargeId) {
    return new Known(charges.accountOf(chargeId), charges.referenceOf(chargeId));
  }

  /** True when the charge reached another phase. */
  public boolean learn(long chargeId, ChargeStatus status) {
    Charge charge = charges.locked(chargeId);
    Phase before = charge.phase();
    if (status.known() && charge.openOperation().isEmpty()) {
      become(charge, Phase.valueOf(status.phase()), status);
    }
    return charge.phase() != before;
  }

  private void become(Charge charge, Phase told, ChargeStatus status) {
    Phase before = charge.phase();
    Instant now = clocks.now();
    switch (told) {
      case CAPTURED -> captured(charge, status);
      case SETTLING -> {
        captured(charge, status);
        if (charge.phase() == Phase.CAPTURED) {
          charge.settling(now.plus(ASK_AGAIN));
          stepped(charge, Phase.CAPTURED);
        }
      }
      case SETTLED -> {
        captured(charge, status);
        if (charge.phase().mayBecome(Phase.SETTLED)) {
          Phase from = charge.phase();
          charge.settled(status.settledAt() == null ? now : status.settledAt());
          stepped(charge, from);
        }
      }
      case VOIDED -> {
        if (before.mayBecome(Phase.VOIDED)) {
          voided(charge);
        }
      }
      case EXPIRED -> {
        if (before.mayBecome(Phase.EXPIRED)) {
          expired(charge);
        }
      }
      case NEW, AUTHORIZED, DECLINED -> {
        // nothing to learn: we were as far
      }
    }
  }

  /** A capture that was made in the gateway's own console. */
  private void captured(Charge charge, ChargeStatus status) {
    if (charge.phase() != Phase.AUTHORIZED || status.captured() == null) {
      return;
    }
    charge.captured(status.captured(), clocks.now(), clocks.now().plus(ASK_AGAIN));
    journal.stepped(
        charge,
        MoneyStep.ofCharge(
            null,
            Phase.AUTHORIZED,
            charge.phase(),
            status.captured(),
            "captured outside, as the gateway says"));
    teller.taken(charge, Phase.AUTHORIZED, status.captured(), HistoryKind.CAPTURED);
  }

  /** A void that was made in the gateway's own console. */
  private void voided(Charge charge) {
    Phase before = charge.phase();
    Money captured = charge.captured();
    Money held = charge.held();
    charge.voided();
    journal.stepped(
        charge,
        MoneyStep.ofCharge(
            null, before, charge.phase(), held, "voided outside, as the gateway says"));
    teller.voided(charge, before, held, captured);
  }

  private void expired(Charge charge) {
    Phase before = charge.phase();
    Money held = charge.held();
    charge.expired();
    journal(charge, before);
    teller.expired(charge, before, held);
  }

  private void stepped(Charge charge, Phase from) {
    journal(charge, from);
    teller.changed(charge, from);
  }

  private void journal(Charge charge, Phase from) {
    journal.stepped(
        charge,
        MoneyStep.ofCharge(null, from, charge.phase(), charge.captured(), "as the gateway says"));
  }
}
