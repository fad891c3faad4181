package org.caredesk.payment.gateway;

import java.time.Duration;

/**
 * Leave to make one call to a merchant account, taken before anything is written and given back by
 * closing it. Not a promise that the call will be made.
 */
public final class Permit implements AutoCloseable {
  private final MerchantAccountFacts account;
  private final AccountGuard guard;
  private boolean told;
  private boolean closed;

  Permit(MerchantAccountFacts account, AccountGuard guard) {
    this.account = account;
    this.guard = guard;
  }

  /** The account, as it was when the permit was taken. */
  public MerchantAccountFacts account() {
    return account;
  }

  /** Tells the breaker what a call came to. */
  void came(GatewayOutcome outcome, Duration took) {
    told = true;
    if (outcome.hint() == Hint.BAD_CREDENTIALS) {
      lockedOut();
    } else if (outcome.outcome() == Outcome.UNKNOWN && outcome.hint() == Hint.NONE
        || outcome.outcome() == Outcome.NOT_SENT) {
      guard.failed(took);
    } else {
      guard.answered(took);
    }
  }

  /** Tells the breaker that a question met credentials that are not taken. */
  void lockedOut() {
    told = true;
    guard.locked();
  }

  /** Tells the breaker that a question was answered. */
  void answered(Duration took) {
    told = true;
    guard.answered(took);
  }

  /** Gives the permit back; a second time does nothing. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    if (!told) {
      guard.learnNothing();
    }
    guard.leave();
  }
}
