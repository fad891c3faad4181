package org.caredesk.payment.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Which key a refund is sent under. A key is kept until the gateway itself answered a refusal under
 * it, or until its lifetime is over and a fresh inquiry still knows nothing: "not sent" and "not
 * found" do not change it. Close to the end of a key's lifetime nothing is sent that may have been
 * executed, because the gateway may or may not still know the key.
 */
final class RefundKeyPolicy {

  private static final Duration LARGEST_MARGIN = Duration.ofHours(1);

  private RefundKeyPolicy() {}

  /**
   * The key for the next send, all inquiries about unanswered keys having said "not found".
   *
   * @param underKey the attempts made under the present key
   * @param lifetime how long the gateway remembers a key; null: it has no keys
   * @param reach the longest time between an attempt's start and its arrival at the gateway
   * @param now business time by the database
   */
  static KeyChoice choose(
      List<RefundAttempt> underKey, Duration lifetime, Duration reach, Instant now) {
    if (underKey.stream().anyMatch(RefundAttempt::isAnswered)) {
      return KeyChoice.NEXT;
    }
    List<RefundAttempt> left = underKey.stream().filter(RefundAttempt::mayHaveLeft).toList();
    if (left.isEmpty() || lifetime == null) {
      return KeyChoice.SAME;
    }
    Instant first =
        left.stream().map(RefundAttempt::startedAt).min(Comparator.naturalOrder()).get();
    Instant last = left.stream().map(RefundAttempt::startedAt).max(Comparator.naturalOrder()).get();
    if (now.isBefore(first.plus(lifetime).minus(margin(lifetime)))) {
      return KeyChoice.SAME;
    }
    return now.isAfter(last.plus(reach).plus(lifetime)) ? KeyChoice.NEXT : KeyChoice.WAIT;
  }

  private static Duration margin(Duration lifetime) {
    Duration share = lifetime.dividedBy(24);
    return share.compareTo(LARGEST_MARGIN) < 0 ? share : LARGEST_MARGIN;
  }
}
