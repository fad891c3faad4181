package org.caredesk.payment.refund;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** When a refund came to its end, and how long it is followed after that. */
@Embeddable
public class Ending {

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Column(name = "next_sync_at")
  private Instant nextSyncAt;

  protected Ending() {}

  private Ending(Instant finishedAt, Instant settledAt, Instant nextSyncAt) {
    this.finishedAt = finishedAt;
    this.settledAt = settledAt;
    this.nextSyncAt = nextSyncAt;
  }

  /** It ended and is not followed. */
  static Ending at(Instant at) {
    return new Ending(at, null, null);
  }

  /** The money went back; the gateway is asked later whether it settled. */
  static Ending followed(Instant at, Instant askAt) {
    return new Ending(at, null, askAt);
  }

  Ending followedAgain(Instant askAt) {
    return new Ending(finishedAt, null, askAt);
  }

  /** Followed no more; null: it was never called settled. */
  Ending settled(Instant when) {
    return new Ending(finishedAt, when, null);
  }

  boolean isLongAgo(Instant now) {
    return !now.isBefore(finishedAt.plus(RefundTimes.FOLLOWED));
  }
}
