package org.caredesk.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.caredesk.payment.gateway.ChargeStatus;
import org.caredesk.payment.gateway.GatewayCalls;
import org.caredesk.payment.gateway.InquiryAnswer;
import org.caredesk.payment.gateway.InquiryCall;
import org.caredesk.payment.gateway.MerchantAccountReader;
import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.shared.Roles;

/**
 * Asks gateways about calls for charges that have no last word, never while their sender could
 * still be at it. Money protocol, sections 2, 3 and 5.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OperationQueueService {

  @Inject private OutcomeLedger ledger;
  @Inject private ChargePhases phases;
  @Inject private GatewayCalls calls;
  @Inject private MerchantAccountReader accounts;

  /** How many calls are to be asked about now; claims nothing. */
  public long countToAsk() {
    return ledger.countToAsk();
  }

  /**
   * Claims up to so many calls that are to be asked about now, those with id mod modulus =
   * remainder; nobody else gets them for two minutes of business time.
   */
  public List<Long> idsToAsk(int limit, int modulus, int remainder) {
    return ledger.claim(limit, modulus, remainder);
  }

  /** Asks about one call and records what the gateway says. */
  public OperationStep ask(long operationId) {
    Optional<Question> question = ledger.question(operationId);
    if (question.isEmpty()) {
      return OperationStep.SKIPPED;
    }
    boolean open =
        question.get().kind() == OperationKind.VOID
            ? askForVoid(question.get())
            : inquire(question.get());
    return open ? OperationStep.STILL_OPEN : OperationStep.RESOLVED;
  }

  private boolean inquire(Question question) {
    InquiryCall call =
        new InquiryCall(
            accounts.facts(question.merchantAccount()),
            question.key(),
            question.kind(),
            question.reference());
    InquiryAnswer answer = calls.inquire(call);
    return answer.isPaused() // nobody was asked: it is when the claim has run out
        || ledger.record(question.operationId(), Finding.ofInquiry(answer)).open();
  }

  /** A void is resolved by where the gateway's books have the charge. */
  private boolean askForVoid(Question question) {
    ChargeStatus books = phases.ask(question.chargeId());
    boolean open = ledger.record(question.operationId(), Finding.ofVoidStatus(books)).open();
    if (!open) {
      phases.learn(question.chargeId(), books);
    }
    return open;
  }
}
