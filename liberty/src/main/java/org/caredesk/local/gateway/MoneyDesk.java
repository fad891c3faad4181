package org.caredesk.local.gateway;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a request for money is decided and booked, in one transaction that holds the charge's row:
 * its key, what the charge allows, what was chosen for it.
 */
final class MoneyDesk {
  private final GatewayDatabase database;
  private final GatewayClock clock;
  private final Due due;
  private final CallLog calls;
  private final BehaviourChoice choice;
  private final ChargeBooks chargeBooks;

  MoneyDesk(
      GatewayDatabase database,
      GatewayClock clock,
      Due due,
      CallLog calls,
      BehaviourChoice choice) {
    this.database = database;
    this.clock = clock;
    this.due = due;
    this.calls = calls;
    this.choice = choice;
    this.chargeBooks = new ChargeBooks(clock);
  }

  Answer perform(long call, MoneyRequest request) {
    due.apply();
    Answer answer = database.transaction(c -> perform(c, call, request));
    if (answer.due() != null) {
      due.note(answer.due());
    }
    return answer;
  }

  private Answer perform(Connection c, long call, MoneyRequest request) throws SQLException {
    Instant now = clock.now();
    Optional<Charge> charge =
        request.charge() == null ? Optional.empty() : Charge.lock(c, request.charge());
    Optional<Answer> byKey = KeyRules.judge(c, request, now);
    Answer answer = byKey.isPresent() ? byKey.get() : fresh(c, request, charge, now);
    calls.done(c, call, answer);
    return answer;
  }

  private Answer fresh(Connection c, MoneyRequest request, Optional<Charge> charge, Instant now)
      throws SQLException {
    CallLog.Turn turn = calls.turn(c, request, now);
    Optional<Refusal> refusal = ChargeRules.refuse(c, request, charge, now);
    if (refusal.isPresent()) {
      SentKeys.save(c, request, Done.refused(refusal.get()), null, now);
      return Answer.refused(refusal.get());
    }
    Chosen chosen = choice.choose(request, card(c, request, charge), turn, now);
    Done done = carryOut(c, request, charge.orElse(null), chosen, now);
    Instant tellAt = chosen.behaviour().hides() ? now.plus(chosen.lasting()) : null;
    SentKeys.save(c, request, done, tellAt, now);
    return answer(chosen, turn, done);
  }

  private Done carryOut(
      Connection c, MoneyRequest request, Charge charge, Chosen chosen, Instant now)
      throws SQLException {
    return request.kind() == CallKind.REFUND
        ? RefundBooks.carryOut(c, request, chosen, now)
        : chargeBooks.carryOut(c, request, charge, chosen, now);
  }

  private static String card(Connection c, MoneyRequest request, Optional<Charge> charge)
      throws SQLException {
    return request.kind().createsCharge()
        ? Card.of(c, request.token()).lastFour()
        : charge.filter(Charge::isDemo).map(Charge::lastFour).orElse(null);
  }

  private static Answer answer(Chosen chosen, CallLog.Turn turn, Done done) {
    Behaviour behaviour = chosen.behaviour();
    Reply said = Replies.said(behaviour, done.reply());
    boolean silent = behaviour.delivery() != Behaviour.Delivery.WHOLE;
    Duration delay = silent ? Duration.ZERO : chosen.delay();
    return new Answer(
        said == null ? new Reply(0, "") : said,
        behaviour.delivery(),
        delay,
        done.result() == null ? "nothing" : done.result().toLowerCase(Locale.ROOT),
        done.executed(),
        behaviour,
        turn.nth(),
        done.due());
  }
}
