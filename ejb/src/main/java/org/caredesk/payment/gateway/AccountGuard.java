package org.caredesk.payment.gateway;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What stands before one merchant account: a bulkhead and a rate by its row, and a breaker that
 * opens when most calls go unanswered, or at once when the credentials are not taken.
 */
final class AccountGuard {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration OPEN_FOR = Duration.ofSeconds(30);
  private static final int WINDOW = 50;
  private static final int AT_LEAST = 20;
  private static final int FAILING_PERCENT = 60;
  private static final int PROBES = 5;

  private final int concurrency;
  private final int ratePerSecond;
  private final Bulkhead bulkhead;
  private final RateLimiter rate;
  private final CircuitBreaker breaker;

  AccountGuard(MerchantAccountFacts account, Clock clock) {
    this.concurrency = account.concurrency();
    this.ratePerSecond = account.ratePerSecond();
    this.bulkhead = bulkhead(account);
    this.rate = rate(account);
    this.breaker = breaker(account, clock);
  }

  /** Whether the account's row still says what this was built from. */
  boolean fits(MerchantAccountFacts account) {
    return concurrency == account.concurrency() && ratePerSecond == account.ratePerSecond();
  }

  /** Takes a permit, waiting a moment for room; false leaves nothing taken. */
  boolean enter() {
    if (!breaker.tryAcquirePermission()) {
      return false;
    }
    if (rate.acquirePermission() && bulkhead.tryAcquirePermission()) {
      return true;
    }
    breaker.releasePermission();
    return false;
  }

  /** Gives the permit back; what the call came to is told separately. */
  void leave() {
    bulkhead.onComplete();
  }

  /** The call was never made, or says nothing about the processor's health. */
  void learnNothing() {
    breaker.releasePermission();
  }

  /** The processor answered. */
  void answered(Duration took) {
    breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** The processor did not answer, or took nothing. */
  void failed(Duration took) {
    breaker.onError(took.toNanos(), TimeUnit.NANOSECONDS, new IOException("no answer"));
  }

  /** The credentials were not taken: nobody calls for a while. */
  void locked() {
    breaker.transitionToOpenState();
  }

  String breakerState() {
    return breaker.getState().name();
  }

  private static Bulkhead bulkhead(MerchantAccountFacts account) {
    return Bulkhead.of(
        account.code(),
        BulkheadConfig.custom()
            .maxConcurrentCalls(account.concurrency())
            .maxWaitDuration(PATIENCE)
            .build());
  }

  private static RateLimiter rate(MerchantAccountFacts account) {
    return RateLimiter.of(
        account.code(),
        RateLimiterConfig.custom()
            .limitForPeriod(account.ratePerSecond())
            .limitRefreshPeriod(Duration.ofSeconds(1))
            .timeoutDuration(PATIENCE)
            .build());
  }

  private static CircuitBreaker breaker(MerchantAccountFacts account, Clock clock) {
    return CircuitBreaker.of(
        account.code(),
        CircuitBreakerConfig.custom()
            .slidingWindowSize(WINDOW)
            .minimumNumberOfCalls(AT_LEAST)
            .failureRateThreshold(FAILING_PERCENT)
            .waitDurationInOpenState(OPEN_FOR)
            .permittedNumberOfCallsInHalfOpenState(PROBES)
            .clock(clock)
            .build());
  }
}
