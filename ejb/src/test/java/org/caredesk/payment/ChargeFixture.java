package org.caredesk.payment;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.caredesk.payment.gateway.Capabilities;
import org.caredesk.payment.gateway.MerchantAccountFacts;
import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.shared.Money;

/** Charges in every phase, on the simulated account whose day ends at 21:00 in London. */
public final class ChargeFixture {

  /** Monday morning, when the charges were taken. */
  public static final Instant TAKEN = Instant.parse("2026-11-23T09:00:00Z");

  /** The cut-off of that day. */
  public static final Instant CUT_OFF = Instant.parse("2026-11-23T21:00:00Z");

  /** When they settled. */
  public static final Instant SETTLED = Instant.parse("2026-11-24T02:00:00Z");

  private ChargeFixture() {}

  public static Money gbp(String amount) {
    return Money.of(amount, "GBP");
  }

  /** The seeded account: void until settlement, refund after, no window. */
  public static MerchantAccountFacts simulated() {
    return account(Set.of("AUTHORIZED", "CAPTURED"), Set.of("SETTLED"), null, true);
  }

  public static MerchantAccountFacts account(
      Set<String> voidableIn, Set<String> refundableIn, Integer windowDays, boolean byKey) {
    return new MerchantAccountFacts(
        "simulated",
        "simulated",
        ZoneId.of("Europe/London"),
        LocalTime.of(21, 0),
        16,
        1000,
        false,
        new Capabilities(voidableIn, refundableIn, windowDays, byKey, null, true, true));
  }

  public static Charge newCharge() {
    Payment payment = new Payment(7, 70, TAKEN);
    CardOnFile card = new CardOnFile("tok", "VISA", "422808", "4242", "10/2028");
    Charge charge = new Charge(payment, "simulated", "GBP", card, TAKEN);
    set(charge, "id", 1L);
    return charge;
  }

  public static Charge authorizedCharge(String amount) {
    Charge charge = newCharge();
    charge.authorized(gbp(amount), TAKEN.plusSeconds(7 * 86_400L));
    return charge;
  }

  public static Charge capturedCharge(String amount) {
    Charge charge = newCharge();
    charge.captured(gbp(amount), TAKEN, CUT_OFF);
    return charge;
  }

  public static Charge settlingCharge(String amount) {
    Charge charge = capturedCharge(amount);
    charge.settling(CUT_OFF);
    return charge;
  }

  public static Charge settledCharge(String amount) {
    Charge charge = capturedCharge(amount);
    charge.settled(SETTLED);
    return charge;
  }

  /** A charge in this phase, of 100.00 GBP where money is involved. */
  public static Charge chargeIn(Phase phase) {
    return switch (phase) {
      case NEW -> newCharge();
      case AUTHORIZED -> authorizedCharge("100.00");
      case CAPTURED -> capturedCharge("100.00");
      case SETTLING -> settlingCharge("100.00");
      case SETTLED -> settledCharge("100.00");
      case VOIDED -> changed(capturedCharge("100.00"), Charge::voided);
      case DECLINED -> changed(newCharge(), Charge::declined);
      case EXPIRED -> changed(authorizedCharge("100.00"), Charge::expired);
    };
  }

  static ChargeOperation open(Charge charge, OperationKind kind) {
    return charge.open(
        new OperationOpening(
            kind,
            "key-" + kind,
            "digest",
            "ana",
            charge.held().amount(),
            "key-" + kind + "-g1",
            "{}",
            TAKEN.plusSeconds(10),
            TAKEN,
            TAKEN.plusSeconds(330),
            "here"));
  }

  private static Charge changed(Charge charge, java.util.function.Consumer<Charge> verb) {
    verb.accept(charge);
    return charge;
  }

  private static void set(Object entity, String field, Object value) {
    try {
      Field declared = entity.getClass().getDeclaredField(field);
      declared.setAccessible(true);
      declared.set(entity, value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
