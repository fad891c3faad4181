package org.caredesk.payment.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.Clocks;

/**
 * The one door to all payment gateways. A permit of the merchant account is taken before anything
 * is written; a call is made outside any transaction, never after its time, once, within one total
 * deadline; and whatever happens comes back as a value.
 */
@ApplicationScoped
public class GatewayCalls {
  private Supplier<Stream<PaymentGateway>> gateways;
  private Function<String, MerchantAccountFacts> accounts;
  private AccountGuards guards;
  private TransactionBan ban;
  private Supplier<Duration> total;
  private Clocks clocks;

  protected GatewayCalls() {}

  @Inject
  GatewayCalls(
      @Any Instance<PaymentGateway> gateways,
      MerchantAccountReader accounts,
      AccountGuards guards,
      TransactionBan ban,
      SettingReader settings,
      Clocks clocks) {
    this(
        gateways::stream,
        accounts::facts,
        guards,
        ban,
        () -> settings.get().gatewayDeadline(),
        clocks);
  }

  GatewayCalls(
      Supplier<Stream<PaymentGateway>> gateways,
      Function<String, MerchantAccountFacts> accounts,
      AccountGuards guards,
      TransactionBan ban,
      Supplier<Duration> total,
      Clocks clocks) {
    this.gateways = gateways;
    this.accounts = accounts;
    this.guards = guards;
    this.ban = ban;
    this.total = total;
    this.clocks = clocks;
  }

  /**
   * Leave for one call, taken before its row is written. Empty while a person has stopped sending,
   * the breaker is open, or there is no room: nothing is written then, and it is no attempt.
   *
   * @param merchantAccount the account's code
   */
  public Optional<Permit> permit(String merchantAccount) {
    MerchantAccountFacts account = accounts.apply(merchantAccount);
    return account.killSwitch() ? Optional.empty() : guards.enter(account);
  }

  /**
   * Takes money.
   *
   * @param permit leave for this account
   * @param sendBefore by the database's clock; later nothing is sent
   * @throws IllegalStateException in a transaction; whatever the processor or the network does is a
   *     value
   */
  public GatewayOutcome sale(Permit permit, SaleCall call, Instant sendBefore) {
    return send(
        permit, call.key(), sendBefore, (gateway, deadline) -> gateway.sale(call, deadline));
  }

  /** Has an amount promised; otherwise as {@link #sale}. */
  public GatewayOutcome authorize(Permit permit, SaleCall call, Instant sendBefore) {
    return send(
        permit, call.key(), sendBefore, (gateway, deadline) -> gateway.authorize(call, deadline));
  }

  /** Takes what was promised; otherwise as {@link #sale}. */
  public GatewayOutcome capture(Permit permit, CaptureCall call, Instant sendBefore) {
    return send(
        permit, call.key(), sendBefore, (gateway, deadline) -> gateway.capture(call, deadline));
  }

  /** Undoes a charge that has not settled; otherwise as {@link #sale}. */
  public GatewayOutcome voidCharge(Permit permit, VoidCall call, Instant sendBefore) {
    return send(
        permit, call.key(), sendBefore, (gateway, deadline) -> gateway.voidCharge(call, deadline));
  }

  /** Gives money back; otherwise as {@link #sale}. */
  public GatewayOutcome refund(Permit permit, RefundCall call, Instant sendBefore) {
    return send(
        permit, call.key(), sendBefore, (gateway, deadline) -> gateway.refund(call, deadline));
  }

  /**
   * Asks for a call; a kill switch does not stop questions, a breaker does (CANNOT_TELL). Refused
   * credentials open the account's breaker, as they do when money is sent.
   */
  public InquiryAnswer inquire(InquiryCall call) {
    InquiryAnswer paused = InquiryAnswer.paused();
    InquiryAnswer broken = InquiryAnswer.cannotTell("adapter_failure", null);
    return ask(
        call.account(),
        (gateway, deadline) -> gateway.inquire(call, deadline),
        answer -> answer.answer() != Answer.CANNOT_TELL,
        answer -> answer.hint() == Hint.BAD_CREDENTIALS,
        paused,
        broken);
  }

  /** Asks for the processor's books of a charge; not known where it cannot be asked. */
  public ChargeStatus status(StatusCall call) {
    return ask(
        call.account(),
        (gateway, deadline) -> gateway.status(call, deadline),
        ChargeStatus::known,
        ChargeStatus::badCredentials,
        ChargeStatus.NOT_KNOWN,
        ChargeStatus.NOT_KNOWN);
  }

  /** The merchant accounts that this server has called so far. */
  public Set<String> accountsCalled() {
    return guards.known();
  }

  /** The breaker of an account at this server: CLOSED, OPEN or HALF_OPEN. */
  public String breakerState(String merchantAccount) {
    return guards.breakerState(merchantAccount);
  }

  private GatewayOutcome send(
      Permit permit,
      String key,
      Instant sendBefore,
      BiFunction<PaymentGateway, Deadline, GatewayOutcome> exchange) {
    ban.check();
    PaymentGateway gateway;
    Optional<Deadline> deadline;
    try {
      gateway = gateway(permit.account());
      deadline = deadlineIfInTime(sendBefore);
    } catch (RuntimeException e) {
      GatewayLog.broken(permit.account().code(), key, e);
      return GatewayOutcome.notSent("not_begun", null); // no byte has left
    }
    if (deadline.isEmpty()) {
      return GatewayOutcome.notSent("too_late_to_send", null);
    }
    long began = System.nanoTime();
    GatewayOutcome outcome = attempt(permit, key, () -> exchange.apply(gateway, deadline.get()));
    permit.came(outcome, Duration.ofNanos(System.nanoTime() - began));
    return outcome;
  }

  private static GatewayOutcome attempt(
      Permit permit, String key, Supplier<GatewayOutcome> exchange) {
    String account = permit.account().code();
    try {
      GatewayOutcome outcome = exchange.get();
      GatewayLog.outcome(account, key, outcome);
      return outcome;
    } catch (RuntimeException e) {
      GatewayLog.broken(account, key, e);
      return GatewayOutcome.unknown("adapter_failure", null);
    }
  }

  private Optional<Deadline> deadlineIfInTime(Instant sendBefore) {
    Deadline deadline = deadline();
    return clocks.database().isBefore(sendBefore) ? Optional.of(deadline) : Optional.empty();
  }

  private <T> T ask(
      MerchantAccountFacts account,
      BiFunction<PaymentGateway, Deadline, T> exchange,
      Predicate<T> telling,
      Predicate<T> lockedOut,
      T paused,
      T broken) {
    ban.check();
    Optional<Permit> taken = guards.enter(account);
    if (taken.isEmpty()) {
      return paused;
    }
    try (Permit permit = taken.get()) {
      long began = System.nanoTime();
      T answer = exchange.apply(gateway(account), deadline());
      if (lockedOut.test(answer)) {
        permit.lockedOut();
      } else if (telling.test(answer)) {
        permit.answered(Duration.ofNanos(System.nanoTime() - began));
      }
      return answer;
    } catch (RuntimeException e) {
      GatewayLog.broken(account.code(), "inquiry", e);
      return broken;
    }
  }

  private Deadline deadline() {
    return Deadline.in(total.get());
  }

  private PaymentGateway gateway(MerchantAccountFacts account) {
    return gateways
        .get()
        .filter(gateway -> gateway.name().equals(account.gateway()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("no adapter for gateway " + account.gateway()));
  }
}
