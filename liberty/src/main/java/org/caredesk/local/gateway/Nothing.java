package org.caredesk.local.gateway;

import java.time.Instant;

/** What is kept of a call for which nothing goes into the books. */
final class Nothing {
  private static final Done UNTOUCHED = new Done(null, null, null, null);

  private Nothing() {}

  static Done carryOut(MoneyRequest request, Chosen chosen, Instant now) {
    Behaviour behaviour = chosen.behaviour();
    return switch (behaviour.effect()) {
      case DECLINE -> {
        boolean hard = behaviour == Behaviour.DECLINE_HARD;
        yield new Done(Done.DECLINED, null, Replies.declined(request.kind(), hard, now), null);
      }
      case REFUSE -> Done.refused(refusal(behaviour));
      case REJECT -> new Done(Done.REJECTED, null, Replies.said(behaviour, null), null);
      default -> UNTOUCHED;
    };
  }

  private static Refusal refusal(Behaviour behaviour) {
    return behaviour == Behaviour.SETTLING
        ? new Refusal(409, "already_settled", "The charge is settling")
        : new Refusal(409, "not_settled", "The charge has not settled");
  }
}
