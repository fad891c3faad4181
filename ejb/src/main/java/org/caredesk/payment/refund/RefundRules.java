package org.caredesk.payment.refund;

import java.time.Instant;
import java.util.Set;
import org.caredesk.payment.Charge;
import org.caredesk.payment.ChargeFacts;
import org.caredesk.payment.ChargeOptions;
import org.caredesk.payment.GiveBack;
import org.caredesk.payment.RefundInTheWay;
import org.caredesk.payment.gateway.MerchantAccountFacts;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.shared.Roles;

/** Asks the one policy of what a charge allows, for a new refund and again before every attempt. */
final class RefundRules {

  private static final Set<String> HOUSE = Set.of(Roles.SYSTEM);

  private RefundRules() {}

  /**
   * How an amount asked for goes back.
   *
   * @throws BusinessException as ChargeOptions.giveBack
   */
  static GiveBack first(
      Charge charge,
      MerchantAccountFacts account,
      Money amount,
      RefundInTheWay inTheWay,
      boolean unresolved,
      Instant now) {
    ChargeFacts facts = charge.facts().with(inTheWay, unresolved);
    return ChargeOptions.of(facts, account, now, HOUSE).giveBack(amount);
  }

  /**
   * How an amount that is reserved already goes back: asked as if its own reservation were free.
   *
   * @throws BusinessException as ChargeOptions.giveBack
   */
  static GiveBack again(
      Charge charge, MerchantAccountFacts account, Money own, boolean unresolved, Instant now) {
    ChargeFacts facts = without(charge.facts(), own).with(null, unresolved);
    return ChargeOptions.of(facts, account, now, HOUSE).giveBack(own);
  }

  /** Why a refund that was refused on its way is held; null where it is only to be left alone. */
  static WaitReason holdReason(String code) {
    return switch (code) {
      case "charge.voided", "charge.declined", "charge.expired", "charge.notCaptured" ->
          WaitReason.CHARGE_GONE;
      case "refund.windowPassed" -> WaitReason.WINDOW_PASSED;
      case "refund.over", "refund.nothingLeft", "refund.allWaiting" -> WaitReason.OUTSIDE_REFUND;
      default -> null; // something is under way that will end: the next look decides
    };
  }

  /**
   * What a refund waits for that goes back this way; dispatch takes what waits for nothing more.
   */
  static WaitReason waitsFor(GiveBack way) {
    return switch (way) {
      case REFUND_AFTER_OTHER -> WaitReason.OTHER_UNKNOWN;
      case REFUND_WHEN_SETTLED, VOID -> WaitReason.UNSETTLED;
      case REFUND -> WaitReason.ACCOUNT_PAUSED;
    };
  }

  private static ChargeFacts without(ChargeFacts charge, Money own) {
    Money others = charge.reserved().minus(own);
    return new ChargeFacts(
        charge.phase(),
        charge.authorized(),
        charge.captured(),
        others,
        charge.refunded(),
        charge.refundedOutside(),
        charge.chargedBack(),
        left(charge).minus(others).max(Money.zero(own.currency())),
        charge.capturedAt(),
        charge.expiresAt(),
        charge.settledAt(),
        charge.open(),
        null,
        charge.unresolvedRefund());
  }

  private static Money left(ChargeFacts charge) {
    return charge
        .captured()
        .minus(charge.refunded())
        .minus(charge.refundedOutside())
        .minus(charge.chargedBack());
  }
}
