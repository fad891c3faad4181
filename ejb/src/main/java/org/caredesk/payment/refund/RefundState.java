package org.caredesk.payment.refund;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a refund stands. The one table of what may follow what; the database repeats the same pairs
 * in refund_state_step. A state that reserves keeps the refund's amount from being given back by
 * anybody else.
 */
public enum RefundState {
  /** A second person has to say yes. */
  AWAITING_APPROVAL,
  /** Waits for something outside, nothing has been sent. */
  SCHEDULED,
  /** Stopped until a person decides. */
  HELD,
  /** One attempt is on its way. */
  SENDING,
  /** An attempt's answer never came: it is asked for, never sent again blind. */
  UNKNOWN,
  /** The gateway has it and has not said the last word. */
  ACCEPTED,
  /** Failed for today, tried again on its due day. */
  QUEUED,
  /** The money went back. */
  SUCCEEDED,
  /** The money went back and was returned to us. */
  REVERSED,
  /** The third attempt of the queue failed. */
  ABANDONED,
  /** A person called it off before anything moved. */
  CANCELLED,
  /** The second person said no. */
  REJECTED;

  private static final Map<RefundState, Set<RefundState>> NEXT = new EnumMap<>(RefundState.class);

  private static final Set<RefundState> RESERVING =
      EnumSet.of(AWAITING_APPROVAL, SCHEDULED, HELD, SENDING, UNKNOWN, ACCEPTED, QUEUED);

  private static final Set<RefundState> CANCELLABLE = EnumSet.of(SCHEDULED, HELD, QUEUED);

  static {
    NEXT.put(AWAITING_APPROVAL, EnumSet.of(SCHEDULED, SENDING, REJECTED, CANCELLED));
    NEXT.put(SCHEDULED, EnumSet.of(SENDING, HELD, CANCELLED));
    NEXT.put(HELD, EnumSet.of(SCHEDULED, QUEUED, CANCELLED, SUCCEEDED));
    NEXT.put(SENDING, EnumSet.of(ACCEPTED, SUCCEEDED, QUEUED, ABANDONED, UNKNOWN, SCHEDULED));
    NEXT.put(UNKNOWN, EnumSet.of(ACCEPTED, SUCCEEDED, QUEUED, ABANDONED));
    NEXT.put(ACCEPTED, EnumSet.of(SUCCEEDED, QUEUED, ABANDONED));
    NEXT.put(QUEUED, EnumSet.of(SENDING, ABANDONED, HELD, CANCELLED, SUCCEEDED));
    NEXT.put(SUCCEEDED, EnumSet.of(REVERSED));
    NEXT.put(REVERSED, EnumSet.noneOf(RefundState.class));
    NEXT.put(ABANDONED, EnumSet.of(SUCCEEDED));
    NEXT.put(CANCELLED, EnumSet.of(SUCCEEDED));
    NEXT.put(REJECTED, EnumSet.noneOf(RefundState.class));
  }

  /** Whether this state may be followed by that one. */
  public boolean mayBecome(RefundState next) {
    return NEXT.get(this).contains(next);
  }

  /** Whether the amount is kept from everybody else while the refund stands here. */
  public boolean isReserving() {
    return RESERVING.contains(this);
  }

  /** Whether nothing more happens by itself. */
  public boolean isFinal() {
    return !isReserving();
  }

  /** Whether a person may still call it off. */
  public boolean isCancellable() {
    return CANCELLABLE.contains(this);
  }
}
