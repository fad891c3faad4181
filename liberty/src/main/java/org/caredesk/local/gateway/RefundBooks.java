package org.caredesk.local.gateway;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** Writes refunds into the ledger, as the chosen behaviour wants it. */
final class RefundBooks {
  private static final String SUCCEEDED = "SUCCEEDED";

  private RefundBooks() {}

  static Done carryOut(Connection c, MoneyRequest request, Chosen chosen, Instant now)
      throws SQLException {
    Instant later = chosen.lasting() == null ? null : now.plus(chosen.lasting());
    return switch (chosen.behaviour().effect()) {
      case EXECUTE -> {
        boolean comesBack = chosen.behaviour() == Behaviour.REVERSE_LATER;
        yield book(c, request, SUCCEEDED, comesBack ? later : null, "REVERSED", now);
      }
      case ACCEPT -> {
        boolean fails = chosen.behaviour() == Behaviour.ACCEPT_FAIL_LATER;
        yield book(c, request, "PENDING", later, fails ? "FAILED" : SUCCEEDED, now);
      }
      case LATER -> book(c, request, Done.PLANNED, later, SUCCEEDED, now);
      default -> Nothing.carryOut(request, chosen, now);
    };
  }

  private static Done book(
      Connection c, MoneyRequest request, String status, Instant due, String becomes, Instant now)
      throws SQLException {
    boolean succeeded = status.equals(SUCCEEDED);
    boolean planned = status.equals(Done.PLANNED);
    String reference =
        References.first(
            c,
            "insert into refund (reference, charge, request_key, key, amount, currency, status,"
                + " created_at, executed_at, final_at, due_at, becomes, metadata) values ('sim_re_'"
                + " || nextval('reference_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning"
                + " reference",
            request.charge(),
            request.requestKey(),
            request.key(),
            request.amount(),
            request.currency(),
            status,
            now,
            planned ? null : now,
            succeeded ? now : null,
            due,
            due == null ? null : becomes,
            request.metadata());
    String said = succeeded ? "approved" : "accepted";
    Reply reply = Replies.moved(said, reference, request.charge(), now);
    return new Done(planned ? Done.PLANNED : Done.EXECUTED, reference, reply, due);
  }
}
