package org.caredesk.local.gateway;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** What a charge allows. Whatever a merchant could have known is refused and accused as well. */
final class ChargeRules {
  /** A refusal, and what the merchant is accused of for having asked; null: nothing. */
  private record No(Refusal refusal, Violations.Kind accused) {}

  private ChargeRules() {}

  static Optional<Refusal> refuse(
      Connection c, MoneyRequest request, Optional<Charge> charge, Instant now)
      throws SQLException {
    if (request.kind().createsCharge()) {
      return Optional.empty();
    }
    No no = charge.isEmpty() ? unknown() : check(request, charge.get());
    if (no == null) {
      return Optional.empty();
    }
    if (no.accused() != null) {
      Violations.write(c, no.accused(), request, no.refusal().getMessage(), now);
    }
    return Optional.of(no.refusal());
  }

  private static No check(MoneyRequest request, Charge charge) {
    if (request.currency() != null && !request.currency().equals(charge.currency())) {
      return no(422, "currency_mismatch", "The charge is in " + charge.currency(), null);
    }
    return switch (request.kind()) {
      case REFUND -> refund(request, charge);
      case VOID -> voiding(charge);
      default -> capture(request, charge);
    };
  }

  private static No refund(MoneyRequest request, Charge charge) {
    if (charge.isIn("VOIDED")) {
      return no(409, "already_voided", "The charge is voided", Violations.Kind.VOIDED);
    } else if (!charge.isIn("SETTLED")) {
      String words = "The charge has not settled, it is " + charge.phase();
      return no(409, "not_settled", words, Violations.Kind.UNSETTLED);
    } else if (charge.disputed()) {
      return no(409, "disputed", "The charge is disputed", Violations.Kind.DISPUTED);
    } else if (charge.refunded().add(request.amount()).compareTo(charge.captured()) > 0) {
      String words = charge.refunded().toPlainString() + " are given back already";
      return no(409, "amount_exceeds_refundable", words, Violations.Kind.OVER_CAP);
    }
    return null;
  }

  private static No voiding(Charge charge) {
    return switch (charge.phase()) {
      case "AUTHORIZED", "CAPTURED" -> null;
      case "VOIDED" -> no(409, "already_voided", "The charge is voided", null);
      case "EXPIRED" -> no(409, "expired", "The authorization has expired", null);
      default -> no(409, "already_settled", "The charge is " + charge.phase(), null);
    };
  }

  private static No capture(MoneyRequest request, Charge charge) {
    if (charge.isIn("VOIDED")) {
      return no(409, "already_voided", "The charge is voided", null);
    } else if (charge.isIn("EXPIRED")) {
      return no(409, "expired", "The authorization has expired", null);
    } else if (!charge.kind().equals("AUTHORIZATION")) {
      return no(409, "already_captured", "The charge was captured when it was made", null);
    } else if (charge.promised().add(request.amount()).compareTo(charge.authorized()) > 0) {
      String words = charge.promised().toPlainString() + " are captured already";
      return no(409, "amount_exceeds_authorized", words, Violations.Kind.OVER_CAP);
    }
    return null;
  }

  private static No unknown() {
    return no(404, "unknown_charge", "No such charge", null);
  }

  private static No no(int status, String code, String words, Violations.Kind accused) {
    return new No(new Refusal(status, code, words), accused);
  }
}
