package org.caredesk.payment.gateway;

/**
 * The value that every call for money comes back with; a gateway never throws for what a processor
 * did.
 *
 * @param outcome what it came to
 * @param hint why, where that changes what is done next
 * @param code the processor's code, or ours where it gave none
 * @param words the processor's words, for people
 * @param reference the processor's reference of the movement; null where there is none
 * @param evidence what it gave along
 */
public record GatewayOutcome(
    Outcome outcome, Hint hint, String code, String words, String reference, Evidence evidence) {

  /** Done. */
  public static GatewayOutcome approved(String reference, String code, Evidence evidence) {
    return new GatewayOutcome(Outcome.APPROVED, Hint.NONE, code, null, reference, evidence);
  }

  /** Taken, not final. */
  public static GatewayOutcome accepted(String reference, String code, Evidence evidence) {
    return new GatewayOutcome(Outcome.ACCEPTED, Hint.NONE, code, null, reference, evidence);
  }

  /** Declined, for now or for good. */
  public static GatewayOutcome declined(
      boolean hard, String code, String words, Evidence evidence) {
    Outcome outcome = hard ? Outcome.DECLINED_HARD : Outcome.DECLINED_SOFT;
    return new GatewayOutcome(outcome, Hint.NONE, code, words, null, evidence);
  }

  /** The processor says that it did nothing. */
  public static GatewayOutcome refused(Hint hint, String code, String words, Evidence evidence) {
    return new GatewayOutcome(Outcome.REFUSED, hint, code, words, null, evidence);
  }

  /** Nothing was taken. */
  public static GatewayOutcome notSent(String code, String words) {
    return new GatewayOutcome(Outcome.NOT_SENT, Hint.NONE, code, words, null, Evidence.NONE);
  }

  /** No answer that can be relied on. */
  public static GatewayOutcome unknown(String code, String words) {
    return new GatewayOutcome(Outcome.UNKNOWN, Hint.NONE, code, words, null, Evidence.NONE);
  }

  /** An earlier one exists or may exist: to be asked for. */
  public static GatewayOutcome unknown(Hint hint, String code, String words) {
    return new GatewayOutcome(Outcome.UNKNOWN, hint, code, words, null, Evidence.NONE);
  }
}
