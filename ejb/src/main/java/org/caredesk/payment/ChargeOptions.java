package org.caredesk.payment;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.caredesk.payment.gateway.Capabilities;
import org.caredesk.payment.gateway.MerchantAccountFacts;
import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.shared.Roles;

/**
 * What can be done with a charge now, until when, and why not. The one rule that screens, services
 * and tests all ask, so that no offered button is refused for a reason that was knowable.
 *
 * @param captureBarred why what was promised cannot be taken, null when it can
 * @param voidBarred why it cannot be voided, null when it can
 * @param voidUntil until when it can be voided; null when it cannot or nobody knows
 * @param refundBarred why nothing can be given back by a refund, null when something can
 * @param refundUpTo the most a refund may be
 * @param refundUntil until when the gateway takes a refund; null: without an end
 * @param waitsUntilSettled whether a refund waits for the charge to settle
 * @param waitsForOther whether a refund waits until another one has its answer
 * @param whole what giving back everything means; a charge that can be voided is voided instead
 */
public record ChargeOptions(
    Barred captureBarred,
    Barred voidBarred,
    Instant voidUntil,
    Barred refundBarred,
    Money refundUpTo,
    Instant refundUntil,
    boolean waitsUntilSettled,
    boolean waitsForOther,
    Money whole)
    implements Serializable {

  /**
   * @param account zone, cut-off and capabilities of the charge's merchant account
   * @param roles of whoever asks
   */
  public static ChargeOptions of(
      ChargeFacts charge, MerchantAccountFacts account, Instant now, Set<String> roles) {
    Capabilities can = account.capabilities();
    Instant voidUntil = voidEnd(charge, account);
    Barred noVoid =
        role(roles)
            .or(() -> voidBarredBy(charge, can))
            .or(() -> tooLate(charge, voidUntil, now))
            .orElse(null);
    Instant refundUntil = refundEnd(charge, can);
    Barred noRefund =
        role(roles)
            .or(() -> refundBarredBy(charge))
            .or(() -> windowPassed(refundUntil, now))
            .or(() -> nothingLeft(charge))
            .orElse(null);
    return new ChargeOptions(
        role(roles).or(() -> captureBarredBy(charge, now)).orElse(null),
        noVoid,
        noVoid == null ? voidUntil : null,
        noRefund,
        noRefund == null ? charge.refundable() : Money.zero(charge.captured().currency()),
        noRefund == null ? refundUntil : null,
        noRefund == null && !can.refundableIn().contains(charge.phase().name()),
        noRefund == null && charge.unresolvedRefund() && !can.inquireByKey(),
        charge.captured());
  }

  public boolean canCapture() {
    return captureBarred == null;
  }

  public boolean canVoid() {
    return voidBarred == null;
  }

  public boolean canRefund() {
    return refundBarred == null;
  }

  /**
   * What giving back this amount means now.
   *
   * @throws BusinessException refund.notPositive, refund.over (what is refundable), or the reason
   *     why nothing can be given back
   */
  public GiveBack giveBack(Money amount) {
    if (!amount.isPositive()) {
      throw new BusinessException("refund.notPositive");
    }
    if (refundBarred != null) {
      refundBarred.raise();
    }
    if (amount.compareTo(refundUpTo) > 0) {
      throw new BusinessException("refund.over", refundUpTo);
    }
    if (canVoid() && amount.compareTo(whole) == 0) {
      return GiveBack.VOID;
    }
    if (waitsUntilSettled) {
      return GiveBack.REFUND_WHEN_SETTLED;
    }
    return waitsForOther ? GiveBack.REFUND_AFTER_OTHER : GiveBack.REFUND;
  }

  static String inFlight(OperationKind kind) {
    return switch (kind) {
      case SALE -> "charge.saleInFlight";
      case AUTHORIZE -> "charge.authorizationInFlight";
      case CAPTURE -> "charge.captureInFlight";
      case VOID -> "charge.voidInFlight";
      case REFUND -> throw new IllegalArgumentException("a refund is not a call about the charge");
    };
  }

  /** Why no refund of any amount may be asked for, as far as the charge itself knows. */
  static Optional<Barred> refundBarredBy(ChargeFacts charge) {
    if (charge.open() == OperationKind.VOID) {
      return barred("refund.voidInFlight");
    }
    return switch (charge.phase()) {
      case NEW, AUTHORIZED -> barred("charge.notCaptured");
      case VOIDED -> barred("charge.voided");
      case DECLINED -> barred("charge.declined");
      case EXPIRED -> barred("charge.expired");
      case CAPTURED, SETTLING, SETTLED -> Optional.empty();
    };
  }

  /** Why what the issuer holds may not be taken now. */
  static Optional<Barred> captureBarredBy(ChargeFacts charge, Instant now) {
    if (charge.open() != null) {
      return barred(inFlight(charge.open()));
    }
    if (charge.phase() == Phase.EXPIRED) {
      return barred("charge.expired");
    }
    if (charge.phase() != Phase.AUTHORIZED) {
      return barred("charge.notAuthorized", charge.phase().name());
    }
    return charge.expiresAt() == null || now.isBefore(charge.expiresAt())
        ? Optional.empty()
        : barred("charge.expired");
  }

  /** Why the whole charge may not be called off. */
  static Optional<Barred> voidBarredBy(ChargeFacts charge, Capabilities can) {
    if (charge.open() != null) {
      return barred(inFlight(charge.open()));
    }
    if (!can.voidableIn().contains(charge.phase().name())) {
      return notVoidable(charge.phase());
    }
    if (charge.inTheWay() != null) {
      RefundInTheWay refund = charge.inTheWay();
      return barred("void.refundInTheWay", refund.amount(), refund.refundId());
    }
    if (charge.reserved().isPositive()) {
      return barred("void.refundInTheWay", charge.reserved());
    }
    return charge.touched() ? barred("void.partlyRefunded") : Optional.empty();
  }

  private static Optional<Barred> notVoidable(Phase phase) {
    return switch (phase) {
      case NEW -> barred("charge.notCaptured");
      case VOIDED -> barred("charge.voided");
      case DECLINED -> barred("charge.declined");
      case EXPIRED -> barred("charge.expired");
      case AUTHORIZED, CAPTURED -> barred("void.notHere");
      case SETTLING, SETTLED -> barred("void.settled");
    };
  }

  private static Optional<Barred> tooLate(ChargeFacts charge, Instant until, Instant now) {
    if (until == null || now.isBefore(until)) {
      return Optional.empty();
    }
    return charge.phase() == Phase.AUTHORIZED
        ? barred("charge.expired")
        : barred("void.cutOffPassed");
  }

  /** A capture can be called off until its account's cut-off, an authorization until it ends. */
  private static Instant voidEnd(ChargeFacts charge, MerchantAccountFacts account) {
    if (charge.phase() == Phase.AUTHORIZED) {
      return charge.expiresAt();
    }
    return charge.capturedAt() == null ? null : CutOffTimes.next(charge.capturedAt(), account);
  }

  private static Instant refundEnd(ChargeFacts charge, Capabilities can) {
    if (can.refundWindowDays() == null || charge.settledAt() == null) {
      return null;
    }
    return charge.settledAt().plus(Duration.ofDays(can.refundWindowDays()));
  }

  private static Optional<Barred> windowPassed(Instant until, Instant now) {
    return until == null || now.isBefore(until)
        ? Optional.empty()
        : barred("refund.windowPassed", until);
  }

  private static Optional<Barred> nothingLeft(ChargeFacts charge) {
    if (charge.refundable().isPositive()) {
      return Optional.empty();
    }
    return charge.reserved().isPositive()
        ? barred("refund.allWaiting", charge.reserved())
        : barred("refund.nothingLeft");
  }

  private static Optional<Barred> role(Set<String> roles) {
    boolean may =
        roles.contains(Roles.AGENT) || roles.contains(Roles.ADMIN) || roles.contains(Roles.SYSTEM);
    return may ? Optional.empty() : barred("charge.role");
  }

  private static Optional<Barred> barred(String code, Serializable... args) {
    return Optional.of(Barred.because(code, args));
  }
}
