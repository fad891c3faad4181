package org.caredesk.payment.refund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.MailReader;
import org.caredesk.mail.MailService;
import org.caredesk.payment.PaymentService;
import org.caredesk.payment.VoidReceipt;
import org.caredesk.payment.VoidRequest;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Ref;
import org.caredesk.shared.Roles;

/**
 * Refunds as people ask for them, compare-and-refund: a double click is one refund, a stale tab
 * none.
 */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefundService {

  @Inject private RefundDesk desk;
  @Inject private RefundChangeLedger changes;
  @Inject private PaymentService payments;
  @Inject private MailReader mailReader;
  @Inject private MailService mails;
  @Inject private RefundReader reader;
  @Inject private Caller caller;

  /**
   * Gives back a part or the whole of a charge. The same key with the same content gets the same
   * answer, however often it is sent. A whole refund of a charge that can still be voided is a
   * void; one before settlement waits; what may not be sent now is sent by dispatch.
   *
   * @param request the amount in the charge's currency, and what the asker saw
   * @return where the refund stands; a decline is a state, not an error
   * @throws BusinessException charge.stale (who, state reached, amount, when), refund.over (what is
   *     left), refund.keyOtherContent, refund.currency, refund.reason, refund.linesSum, or the
   *     reason why the charge allows no refund
   */
  public RefundReceipt refund(RefundRequest request) {
    RefundAsk ask = RefundAsk.of(request, caller.name());
    return desk.refund(ask).orElseGet(() -> voidInstead(request));
  }

  /** Where the refund stands that was asked for under this key, if one was. */
  public Optional<RefundReceipt> refundUnder(UUID requestKey) {
    return desk.under(requestKey.toString());
  }

  private RefundReceipt voidInstead(RefundRequest request) {
    VoidReceipt receipt =
        payments.voidCharge(
            new VoidRequest(
                request.requestKey().toString(), request.chargeId(), request.seenVersion()));
    return RefundReceipts.of(receipt, request.amount());
  }

  /**
   * Lets a refund go on that was held for a decision, once the charge allows it again: one that had
   * failed before goes back into the queue, any other is sent by dispatch.
   *
   * @throws BusinessException refund.notHeld (its state), refund.unknown, or the reason why the
   *     charge does not allow it
   */
  public void sendOn(long refundId) {
    changes.sendOn(refundId);
  }

  /**
   * Calls off a refund of which nothing is on its way.
   *
   * @param note why; may be null
   * @throws BusinessException refund.notCancellable (its state), refund.unknown
   */
  public void cancel(long refundId, String note) {
    changes.cancel(refundId, note);
  }

  /**
   * Sends the customer's mail about a refund again, as a new message.
   *
   * @return the new mail's id
   * @throws BusinessException mail.none when no such mail was ever written
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public long resendMail(long refundId, MailEvent event) {
    Ref subject = Ref.of(Ref.REFUND, refundId);
    long written =
        mailReader
            .ofSubject(subject, event)
            .orElseThrow(() -> new BusinessException("mail.none", event))
            .id();
    return mails.resend(written);
  }
}
