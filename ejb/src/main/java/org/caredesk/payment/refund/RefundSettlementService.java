package org.caredesk.payment.refund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.caredesk.payment.gateway.GatewayCalls;
import org.caredesk.payment.gateway.InquiryAnswer;
import org.caredesk.shared.Roles;

/** Follows succeeded refunds until the gateway calls them settled, for at most 14 days. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefundSettlementService {

  @Inject private RefundClaimLedger claims;
  @Inject private RefundFollowLedger following;
  @Inject private GatewayCalls calls;

  /** How many are to be looked at now; claims nothing. */
  public long count() {
    return claims.countToFollow();
  }

  /**
   * Claims refunds that are to be looked at now, for an hour.
   *
   * @param limit how many at most
   * @param modulus only ids that leave the remainder when divided by this
   */
  public List<Long> dueIds(int limit, int modulus, int remainder) {
    return claims.claimToFollow(limit, modulus, remainder);
  }

  /** Asks the gateway once; true when it calls the refund settled. */
  public boolean sync(long refundId) {
    Optional<Question> question = following.question(refundId);
    return question.map(this::ask).orElse(false);
  }

  /** A question that could not be put says nothing: it is asked when its claim has run out. */
  private boolean ask(Question question) {
    InquiryAnswer answer = calls.inquire(question.call());
    return !answer.isPaused() && following.heard(question, answer);
  }
}
