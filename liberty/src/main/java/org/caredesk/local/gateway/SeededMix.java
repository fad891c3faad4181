package org.caredesk.local.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;

/**
 * The seeded mix of outcomes: what befalls a refund is a hash of the seed and its request key, so
 * it is drawn once per refund and neither the order of calls nor their threads change it. Pure: a
 * test can predict it.
 *
 * @param seed what makes one mix differ from another
 */
public record SeededMix(long seed) {
  private static final int[] SOFT_DAYS = {1, 2, 4};
  private static final int LATE_FROM = 2;
  private static final int LATE_CHOICES = 7;

  /**
   * What befalls one refund.
   *
   * @param behaviour what it is
   * @param lasting how long a soft decline lasts from the first call on, after how long a late one
   *     is executed or an accepted one fails; zero for the others
   */
  public record Draw(Behaviour behaviour, Duration lasting) {

    /**
     * What the nth call does: a hard decline stays, a soft one lasts its days by the gateway's
     * clock from the first call, everything else hits the first call alone.
     */
    public Behaviour at(int nth, Instant firstCall, Instant now) {
      return switch (behaviour) {
        case DECLINE_HARD -> behaviour;
        case DECLINE_SOFT -> now.isBefore(firstCall.plus(lasting)) ? behaviour : Behaviour.APPROVE;
        default -> nth == 1 ? behaviour : Behaviour.APPROVE;
      };
    }
  }

  /** What befalls the refund with this request key, for all its calls. */
  public Draw draw(String requestKey) {
    ByteBuffer hash = hash(seed + ":" + requestKey);
    int percent = Math.floorMod(hash.getInt(), 100);
    int variant = Math.floorMod(hash.getInt(), SOFT_DAYS.length * LATE_CHOICES);
    if (percent < 8) {
      return new Draw(
          Behaviour.DECLINE_SOFT, Duration.ofDays(SOFT_DAYS[variant % SOFT_DAYS.length]));
    } else if (percent < 11) {
      return new Draw(Behaviour.DECLINE_HARD, Duration.ZERO);
    } else if (percent < 13) {
      return new Draw(Behaviour.EXECUTE_SILENT, Duration.ZERO);
    } else if (percent < 15) {
      return new Draw(Behaviour.SKIP_SILENT, Duration.ZERO);
    } else if (percent < 16) {
      return new Draw(
          Behaviour.EXECUTE_LATE, Duration.ofMinutes(LATE_FROM + variant % LATE_CHOICES));
    } else if (percent < 19) {
      return new Draw(Behaviour.NOT_ACCEPTED, Duration.ZERO);
    } else if (percent < 21) {
      return new Draw(Behaviour.ACCEPT_FAIL_LATER, Duration.ofDays(1));
    }
    return new Draw(Behaviour.APPROVE, Duration.ZERO);
  }

  private static ByteBuffer hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
