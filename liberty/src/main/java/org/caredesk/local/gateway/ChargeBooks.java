package org.caredesk.local.gateway;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Writes sales, authorizations, captures and voids into the ledger. */
final class ChargeBooks {
  private static final Duration AUTHORIZED_FOR = Duration.ofDays(7);

  private final GatewayClock clock;

  ChargeBooks(GatewayClock clock) {
    this.clock = clock;
  }

  Done carryOut(Connection c, MoneyRequest request, Charge charge, Chosen chosen, Instant now)
      throws SQLException {
    if (chosen.behaviour() == Behaviour.SETTLING) {
      settle(c, charge, now);
    }
    return switch (chosen.behaviour().effect()) {
      case EXECUTE, ACCEPT, LATER -> execute(c, request, charge, now);
      default -> Nothing.carryOut(request, chosen, now);
    };
  }

  private Done execute(Connection c, MoneyRequest request, Charge charge, Instant now)
      throws SQLException {
    Instant due = due(request.kind(), now);
    String reference =
        switch (request.kind()) {
          case SALE -> create(c, request, "SALE", "CAPTURED", now);
          case AUTHORIZE -> create(c, request, "AUTHORIZATION", "AUTHORIZED", now);
          case CAPTURE -> capture(c, request, charge, now);
          default -> undo(c, charge);
        };
    BigDecimal amount = request.amount() == null ? charge.authorized() : request.amount();
    String currency = request.currency() == null ? charge.currency() : request.currency();
    String of = charge == null ? reference : charge.reference();
    Sql.update(
        c,
        "insert into operation (kind, reference, charge, request_key, key, amount, currency,"
            + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        request.kind(),
        reference,
        of,
        request.requestKey(),
        request.key(),
        amount,
        currency,
        now);
    return new Done(Done.EXECUTED, reference, Replies.moved("approved", reference, of, now), due);
  }

  private Instant due(CallKind kind, Instant now) {
    return switch (kind) {
      case AUTHORIZE -> now.plus(AUTHORIZED_FOR);
      case VOID -> null;
      default -> clock.cutOffAfter(now);
    };
  }

  private String create(Connection c, MoneyRequest request, String kind, String phase, Instant now)
      throws SQLException {
    Card card = Card.of(c, request.token());
    String reference = References.next(c, Charge.DEMO);
    boolean taken = phase.equals("CAPTURED");
    Sql.update(
        c,
        "insert into charge (reference, kind, order_number, currency, authorized, captured, phase,"
            + " brand, bin, last_four, expiry, created_at, captured_at, due_at, becomes)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        reference,
        kind,
        request.order(),
        request.currency(),
        request.amount(),
        taken ? request.amount() : BigDecimal.ZERO,
        phase,
        card.brand(),
        card.bin(),
        card.lastFour(),
        card.expiry(),
        now,
        taken ? now : null,
        due(request.kind(), now),
        taken ? "SETTLING" : "EXPIRED");
    return reference;
  }

  /** The first capture is the charge itself; a further one is a charge that names it. */
  private String capture(Connection c, MoneyRequest request, Charge charge, Instant now)
      throws SQLException {
    Instant cutOff = clock.cutOffAfter(now);
    if (charge.isIn("AUTHORIZED")) {
      Sql.update(
          c,
          "update charge set captured = ?, phase = 'CAPTURED', captured_at = ?, due_at = ?,"
              + " becomes = 'SETTLING' where reference = ?",
          request.amount(),
          now,
          cutOff,
          charge.reference());
      return charge.reference();
    }
    String reference = References.next(c, Charge.DEMO);
    Sql.update(
        c,
        "insert into charge (reference, parent, kind, order_number, currency, authorized, captured,"
            + " phase, brand, bin, last_four, expiry, created_at, captured_at, due_at, becomes)"
            + " select ?, reference, 'CAPTURE', order_number, currency, ?, ?, 'CAPTURED', brand,"
            + " bin, last_four, expiry, ?, ?, ?, 'SETTLING' from charge where reference = ?",
        reference,
        request.amount(),
        request.amount(),
        now,
        now,
        cutOff,
        charge.reference());
    return reference;
  }

  private static String undo(Connection c, Charge charge) throws SQLException {
    Sql.update(
        c,
        "update charge set phase = 'VOIDED', due_at = null, becomes = null where reference = ?",
        charge.reference());
    return charge.reference();
  }

  private static void settle(Connection c, Charge charge, Instant now) throws SQLException {
    Sql.update(
        c,
        "update charge set phase = 'SETTLING', due_at = ?, becomes = 'SETTLED' where reference = ?",
        now.plus(Due.SETTLING_TAKES),
        charge.reference());
  }
}
