package org.caredesk.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Money;
import org.caredesk.shared.ServerId;

/**
 * Writes down what money did, in the transaction of whoever tells: every movement, every step and
 * every reference of a gateway. Used by all rooms of payment.
 */
@ApplicationScoped
public class MoneyJournal {

  @Inject private JournalRepository repository;
  @Inject private Clocks clocks;
  @Inject private Caller caller;
  @Inject private ServerId server;

  /** A movement or a decline, now, by the caller. At most one for each attempt or call. */
  public void moved(Charge charge, Movement movement) {
    repository.add(
        new Transaction(charge, movement, new Movement.Origin(null, caller.name(), clocks.now())));
  }

  /** A step of the charge or of one of its refunds, now, by the caller. */
  public void stepped(Charge charge, MoneyStep step) {
    repository.add(new MoneyEvent(charge.id(), step, clocks.now(), caller.name(), server.value()));
  }

  /**
   * Attaches a gateway's reference to what it stands for. The same one twice is fine: a capture or
   * a void repeats its charge's.
   *
   * @return false when it already stands for something else: then what was found is not ours to
   *     book
   */
  public boolean attach(Charge charge, String reference, ReferenceKind kind, long subjectId) {
    Optional<GatewayReference> known = repository.find(charge.merchantAccount(), reference);
    if (known.isPresent()) {
      return known.get().isOf(kind, subjectId);
    }
    repository.add(new GatewayReference(charge.merchantAccount(), reference, kind, subjectId));
    return true;
  }

  /** What happened to the charge last. */
  public Optional<LastChange> lastChange(Charge charge) {
    return repository
        .last(charge.id())
        .map(
            event ->
                new LastChange(
                    event.actor(),
                    event.refundId(),
                    event.toState(),
                    event.amount() == null ? null : Money.of(event.amount(), charge.currency()),
                    event.occurredAt()));
  }

  /**
   * Refuses an act on a charge that has changed since the asker saw it.
   *
   * @param seenVersion the version that the asker saw; null where nobody looked
   * @throws BusinessException charge.stale, charge.stale.refunded, .refundAsked, .voided, .settled
   *     (who, state reached, amount, when)
   */
  public void refuseStale(Charge charge, Long seenVersion) {
    if (seenVersion == null || seenVersion == charge.version()) {
      return;
    }
    LastChange last =
        lastChange(charge)
            .orElseGet(() -> new LastChange("", null, charge.phase().name(), null, null));
    throw new BusinessException(
        last.refusal(), last.actor(), last.state(), last.amount(), last.at());
  }
}
