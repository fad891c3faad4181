package org.caredesk.local.gateway;

import jakarta.json.JsonObjectBuilder;
import java.time.Instant;

/** The documented answers to calls for money. */
final class Replies {
  private static final int DECLINED = 402;

  private Replies() {}

  static Reply moved(String status, String reference, String charge, Instant now) {
    String digits = String.format("%012d", Math.abs(reference.hashCode() % 1_000_000_000_000L));
    return Reply.ok(
        Json.object()
            .add("status", status)
            .add("reference", reference)
            .add("charge", charge)
            .add("code", "00")
            .add("authorization_code", digits.substring(6))
            .add("retrieval_reference", digits)
            .add("arn", "74" + digits + digits.substring(3))
            .add("network_id", "sim" + digits.substring(2))
            .add("time", now.toString()));
  }

  /** A decline by the issuer, for now or for good. */
  static Reply declined(CallKind kind, boolean hard, Instant now) {
    String[] said = words(kind, hard);
    JsonObjectBuilder body = Json.object().add("status", "declined");
    body.add("kind", hard ? "hard" : "soft").add("code", said[0]).add("words", said[1]);
    return Reply.of(DECLINED, body.add("time", now.toString()));
  }

  private static String[] words(CallKind kind, boolean hard) {
    if (kind == CallKind.VOID) {
      return new String[] {"void_declined", "The acquirer declined the void"};
    } else if (kind == CallKind.REFUND) {
      return hard
          ? new String[] {"account_closed", "The card's account is closed"}
          : new String[] {"issuer_unavailable", "The issuer cannot be reached now"};
    }
    return hard
        ? new String[] {"do_not_honour", "Do not honour"}
        : new String[] {"insufficient_funds", "Insufficient funds"};
  }

  /** What is said where a behaviour has words of its own; the booked reply otherwise. */
  static Reply said(Behaviour behaviour, Reply booked) {
    return switch (behaviour) {
      case NOT_ACCEPTED ->
          Reply.of(
              503,
              Json.object()
                  .add("status", "not_accepted")
                  .add("code", "not_accepted")
                  .add("words", "Nothing was taken, send it again under the same key"));
      case DUPLICATE -> new Refusal(409, "duplicate", "An earlier one exists").reply();
      case SERVER_ERROR, SERVER_ERROR_EXECUTED ->
          Reply.of(500, Json.object().add("status", "error").add("code", "server_error"));
      case UNAUTHORIZED -> new Refusal(401, "bad_credentials", "Wrong secret").reply();
      case RATE_LIMITED -> new Refusal(429, "rate_limited", "Too many requests").reply();
      default -> booked;
    };
  }
}
