package org.caredesk.local.gateway;

/** What the gateway does with a call that its rules allow: what it books, and what it answers. */
public enum Behaviour {
  /** Does it and says so. */
  APPROVE(Effect.EXECUTE, Delivery.WHOLE),
  /** Declines for now. */
  DECLINE_SOFT(Effect.DECLINE, Delivery.WHOLE),
  /** Declines for good. */
  DECLINE_HARD(Effect.DECLINE, Delivery.WHOLE),
  /** Does it and never answers. */
  EXECUTE_SILENT(Effect.EXECUTE, Delivery.NONE),
  /** Does nothing and never answers. */
  SKIP_SILENT(Effect.NOTHING, Delivery.NONE),
  /** Never answers, and does it minutes later; a charge's operation it does at once. */
  EXECUTE_LATE(Effect.LATER, Delivery.NONE),
  /** Answers 503 not_accepted: nothing taken. */
  NOT_ACCEPTED(Effect.NOTHING, Delivery.WHOLE),
  /** Accepts, and fails later. */
  ACCEPT_FAIL_LATER(Effect.ACCEPT, Delivery.WHOLE),
  /** Accepts, and succeeds later. */
  ACCEPT_SUCCEED_LATER(Effect.ACCEPT, Delivery.WHOLE),
  /** Does it, never answers, and cannot be asked for a while. */
  CANNOT_TELL_EXECUTED(Effect.EXECUTE, Delivery.NONE),
  /** Does nothing, never answers, and cannot be asked for a while. */
  CANNOT_TELL_SKIPPED(Effect.NOTHING, Delivery.NONE),
  /** Does it, and the answer breaks off in the middle. */
  CUT_ANSWER(Effect.EXECUTE, Delivery.CUT),
  /** Does it, and it comes back later. */
  REVERSE_LATER(Effect.EXECUTE, Delivery.WHOLE),
  /** The charge has just gone to settlement: a void is refused. */
  SETTLING(Effect.REFUSE, Delivery.WHOLE),
  /** Refuses as not settled, without an accusation. */
  NOT_SETTLED(Effect.REFUSE, Delivery.WHOLE),
  /** Does not take the credentials. */
  UNAUTHORIZED(Effect.REJECT, Delivery.WHOLE),
  /** Has had too many. */
  RATE_LIMITED(Effect.REJECT, Delivery.WHOLE),
  /** Answers that an earlier one exists. */
  DUPLICATE(Effect.NOTHING, Delivery.WHOLE),
  /** Breaks down before doing it. */
  SERVER_ERROR(Effect.NOTHING, Delivery.WHOLE),
  /** Breaks down after doing it. */
  SERVER_ERROR_EXECUTED(Effect.EXECUTE, Delivery.WHOLE),
  /** Does it, and answers what nobody can read. */
  MALFORMED(Effect.EXECUTE, Delivery.GARBLED),
  /** Does nothing and closes the connection. */
  CLOSE(Effect.NOTHING, Delivery.CLOSE),
  /** Does it and closes the connection. */
  CLOSE_EXECUTED(Effect.EXECUTE, Delivery.CLOSE),
  /** For inquiries: cannot tell. */
  CANNOT_TELL(Effect.NOTHING, Delivery.WHOLE);

  /** What goes into the books. */
  enum Effect {
    EXECUTE,
    ACCEPT,
    LATER,
    DECLINE,
    REFUSE,
    REJECT,
    NOTHING
  }

  /** How much of the answer arrives. */
  enum Delivery {
    WHOLE,
    NONE,
    CUT,
    GARBLED,
    CLOSE
  }

  private final Effect effect;
  private final Delivery delivery;

  Behaviour(Effect effect, Delivery delivery) {
    this.effect = effect;
    this.delivery = delivery;
  }

  Effect effect() {
    return effect;
  }

  Delivery delivery() {
    return delivery;
  }

  /** Whether an inquiry cannot tell for a while. */
  boolean hides() {
    return this == CANNOT_TELL_EXECUTED || this == CANNOT_TELL_SKIPPED;
  }
}
