package org.caredesk.payment.gateway.simulated;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.caredesk.payment.gateway.Evidence;
import org.caredesk.payment.gateway.GatewayOutcome;
import org.caredesk.payment.gateway.Hint;

/**
 * The one table of documented answers and what they mean. Whatever is not in it, or cannot be read,
 * is UNKNOWN: asked for, never guessed.
 */
final class SimulatedOutcomes {
  /** Codes of a refusal that say why in a way that matters; all others are refusals as well. */
  private static final Map<String, Hint> REFUSALS =
      Map.ofEntries(
          Map.entry("not_settled", Hint.NOT_SETTLED_YET),
          Map.entry("already_settled", Hint.ALREADY_SETTLED),
          Map.entry("already_voided", Hint.ALREADY_VOIDED),
          Map.entry("expired", Hint.ALREADY_VOIDED),
          Map.entry("amount_exceeds_refundable", Hint.OVER_AMOUNT),
          Map.entry("amount_exceeds_authorized", Hint.OVER_AMOUNT),
          Map.entry("unknown_charge", Hint.UNKNOWN_REFERENCE),
          Map.entry("duplicate", Hint.DUPLICATE),
          Map.entry("key_in_flight", Hint.DUPLICATE),
          Map.entry("key_reused", Hint.DUPLICATE));

  private SimulatedOutcomes() {}

  /** What a refusal's code says about the charge. */
  static Hint hint(String code) {
    return code == null ? Hint.NONE : REFUSALS.getOrDefault(code, Hint.NONE);
  }

  static GatewayOutcome of(Heard heard) {
    return switch (heard.reach()) {
      case NOT_SENT -> GatewayOutcome.notSent(heard.why(), null);
      case NO_ANSWER -> GatewayOutcome.unknown(heard.why(), null);
      case ANSWERED -> answered(heard);
    };
  }

  private static GatewayOutcome answered(Heard heard) {
    return switch (heard.status()) {
      case 200 -> moved(heard);
      case 402 -> declined(heard);
      case 401, 403 -> refused(Hint.BAD_CREDENTIALS, heard);
      case 400, 404, 409, 422 -> refused(heard);
      case 429 -> notTaken("rate_limited", heard);
      case 503 -> notTaken("not_accepted", heard);
      default -> unreadable(heard);
    };
  }

  private static GatewayOutcome moved(Heard heard) {
    String reference = heard.field("reference");
    if (reference == null) {
      return unreadable(heard);
    } else if (heard.says("status", "approved")) {
      return GatewayOutcome.approved(reference, heard.field("code"), evidence(heard));
    } else if (heard.says("status", "accepted")) {
      return GatewayOutcome.accepted(reference, heard.field("code"), evidence(heard));
    }
    return unreadable(heard);
  }

  private static GatewayOutcome declined(Heard heard) {
    boolean hard = heard.says("kind", "hard");
    if (!heard.says("status", "declined") || !hard && !heard.says("kind", "soft")) {
      return unreadable(heard);
    }
    return GatewayOutcome.declined(
        hard, heard.field("code"), heard.field("words"), evidence(heard));
  }

  private static GatewayOutcome refused(Heard heard) {
    String code = heard.field("code");
    if (!heard.says("status", "refused") || code == null) {
      return unreadable(heard);
    }
    Hint hint = hint(code);
    return hint == Hint.DUPLICATE
        ? GatewayOutcome.unknown(hint, code, heard.field("words"))
        : refused(hint, heard);
  }

  private static GatewayOutcome refused(Hint hint, Heard heard) {
    return GatewayOutcome.refused(hint, heard.field("code"), heard.field("words"), evidence(heard));
  }

  /** The two documented answers that say that nothing was taken. */
  private static GatewayOutcome notTaken(String code, Heard heard) {
    return heard.says("code", code)
        ? GatewayOutcome.notSent(code, heard.field("words"))
        : unreadable(heard);
  }

  private static GatewayOutcome unreadable(Heard heard) {
    return GatewayOutcome.unknown("http_" + heard.status(), heard.field("words"));
  }

  private static Evidence evidence(Heard heard) {
    return new Evidence(
        heard.field("authorization_code"),
        heard.field("retrieval_reference"),
        heard.field("arn"),
        heard.field("network_id"),
        time(heard.field("time")),
        heard.text());
  }

  private static Instant time(String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
