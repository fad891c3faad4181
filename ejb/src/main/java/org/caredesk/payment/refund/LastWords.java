package org.caredesk.payment.refund;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.caredesk.payment.gateway.Outcome;

/** What the processor said last, for the people who watch the queue. */
@Embeddable
public class LastWords {

  @Enumerated(EnumType.STRING)
  @Column(name = "last_outcome")
  private Outcome outcome;

  @Column(name = "last_code")
  private String code;

  @Column(name = "last_words")
  private String words;

  @Column(name = "last_outcome_at")
  private Instant at;

  protected LastWords() {}

  LastWords(Outcome outcome, String code, String words, Instant at) {
    this.outcome = outcome;
    this.code = Texts.cut(code, 60);
    this.words = Texts.cut(words, 300);
    this.at = at;
  }
}
