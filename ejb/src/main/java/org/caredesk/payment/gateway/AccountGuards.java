package org.caredesk.payment.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.caredesk.shared.Clocks;

/** The guards of all merchant accounts of this server, built from their rows. */
@ApplicationScoped
class AccountGuards {
  private final Map<String, AccountGuard> guards = new ConcurrentHashMap<>();

  private Clocks clocks;

  protected AccountGuards() {}

  @Inject
  AccountGuards(Clocks clocks) {
    this.clocks = clocks;
  }

  /** A permit for this account; empty where it has no room or its breaker is open. */
  Optional<Permit> enter(MerchantAccountFacts account) {
    AccountGuard guard =
        guards.compute(
            account.code(),
            (code, kept) ->
                kept != null && kept.fits(account)
                    ? kept
                    : new AccountGuard(account, new Business(clocks)));
    return guard.enter() ? Optional.of(new Permit(account, guard)) : Optional.empty();
  }

  /** The accounts that this server has called so far. */
  Set<String> known() {
    return Set.copyOf(guards.keySet());
  }

  /** CLOSED, OPEN or HALF_OPEN; CLOSED where the account was never called from this server. */
  String breakerState(String account) {
    AccountGuard guard = guards.get(account);
    return guard == null ? "CLOSED" : guard.breakerState();
  }

  /** Business time, asked each time, so that a breaker closes when the clock is moved. */
  private static final class Business extends Clock {
    private final Clocks clocks;

    private Business(Clocks clocks) {
      this.clocks = clocks;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return clocks.now();
    }
  }
}
