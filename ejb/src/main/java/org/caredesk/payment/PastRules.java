package org.caredesk.payment;

import java.time.Duration;
import java.time.Instant;
import org.caredesk.payment.gateway.MerchantAccountFacts;
import org.caredesk.shared.BusinessException;

/** What a movement from before does to its charge: the same verbs as today, without a call. */
final class PastRules {

  private static final Duration AUTHORIZATION_LASTS = Duration.ofDays(7);

  private PastRules() {}

  /** Applies one movement; what was declined moves nothing. */
  static void apply(Charge charge, PastTransaction movement, MerchantAccountFacts account) {
    if (movement.result() == PastTransaction.Result.DECLINED) {
      if (movement.parentNumber() == null) {
        charge.declined();
      }
      return;
    }
    switch (movement.type()) {
      case SALE, CAPTURE -> taken(charge, movement, account);
      case AUTHORIZATION -> {
        charge.authorized(movement.amount(), movement.occurredAt().plus(AUTHORIZATION_LASTS));
        named(charge, movement);
      }
      case VOID -> {
        if (charge.phase() != Phase.VOIDED) {
          charge.voided();
        }
      }
      // no refund of this house stands behind it, so it counts as one made outside
      case REFUND -> charge.refundOutside(movement.amount());
      case REFUND_REVERSAL -> charge.refundOutside(movement.amount().negative());
      case CHARGEBACK -> charge.chargedBack(movement.amount());
      case CHARGEBACK_REVERSAL -> charge.chargedBack(movement.amount().negative());
    }
    if (movement.result() == PastTransaction.Result.VOIDED && charge.phase() != Phase.VOIDED) {
      charge.voided();
    }
  }

  /** Sales and authorizations begin a charge; everything else belongs to one. */
  static void requireRoot(PastTransaction movement) {
    if (movement.type() != TransactionType.SALE
        && movement.type() != TransactionType.AUTHORIZATION) {
      throw new BusinessException("charge.unknownParent", movement.number(), "");
    }
  }

  static TransactionResult result(PastTransaction movement) {
    return movement.result() == PastTransaction.Result.DECLINED
        ? TransactionResult.DECLINED_SOFT
        : TransactionResult.APPROVED;
  }

  private static void taken(Charge charge, PastTransaction movement, MerchantAccountFacts account) {
    Instant at = movement.occurredAt();
    charge.captured(movement.amount(), at, CutOffTimes.next(at, account));
    named(charge, movement);
    if (movement.settledAt() != null) {
      charge.settled(movement.settledAt());
    }
  }

  private static void named(Charge charge, PastTransaction movement) {
    if (movement.gatewayReference() != null) {
      charge.knownAs(movement.gatewayReference());
    }
  }
}
