package org.caredesk.payment.refund;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** What the gateway was asked about an attempt without a final answer, and when it will be. */
@Embeddable
public class Asking {

  private int inquiries;

  @Column(name = "next_inquiry_at")
  private Instant nextInquiryAt;

  @Column(name = "not_found_at")
  private Instant notFoundAt;

  @Column(name = "unknown_since")
  private Instant unknownSince;

  @Column(name = "told_unknown_at")
  private Instant toldUnknownAt;

  protected Asking() {}

  Asking(Instant first) {
    this.nextInquiryAt = first;
  }

  /** It was asked and did not settle it. */
  void asked(Instant againAt) {
    inquiries++;
    nextInquiryAt = againAt;
  }

  /** "Not found" was heard, for the first time or again. */
  void notFound(Instant at) {
    if (notFoundAt == null) {
      notFoundAt = at;
    }
  }

  /** The gateway has it: nothing that was not found before counts any more. */
  void found() {
    unknownSince = null;
    notFoundAt = null;
  }

  /** The gateway has what had been given up: asked about from then on, as if for the first time. */
  void takenUp(Instant askAt) {
    found();
    inquiries = 0;
    nextInquiryAt = askAt;
  }

  void unknownSince(Instant at) {
    if (unknownSince == null) {
      unknownSince = at;
    }
  }

  /** The attempt is settled. */
  void over() {
    nextInquiryAt = null;
  }

  void toldUnknown(Instant at) {
    toldUnknownAt = at;
  }

  /** Whether it has been unknown for so long that a person must be told, and nobody was. */
  boolean isUntoldUnknown(Instant now) {
    return toldUnknownAt == null
        && unknownSince != null
        && !now.isBefore(unknownSince.plus(RefundTimes.LONG_UNKNOWN));
  }

  int inquiries() {
    return inquiries;
  }

  Instant notFoundAt() {
    return notFoundAt;
  }
}
