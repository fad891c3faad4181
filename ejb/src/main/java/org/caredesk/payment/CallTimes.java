package org.caredesk.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.caredesk.payment.gateway.MerchantAccountFacts;
import org.caredesk.setting.Settings;

/**
 * When a call may still leave, and when it may be asked about: never while its sender could still
 * be at it, and ever more seldom.
 */
public final class CallTimes {

  /** Where a gateway has no keys, a late call is only told from a new one by waiting longer. */
  private static final int QUIETER_WITHOUT_KEYS = 3;

  /** After so long without a last word a person is told. */
  public static final Duration LONG_UNKNOWN = Duration.ofDays(3);

  /** For so long whoever claimed a call is alone with it. */
  public static final Duration LEASE = Duration.ofMinutes(2);

  private CallTimes() {}

  /** After this moment nothing may leave. */
  public static Instant sendBefore(Settings settings, Instant now) {
    return now.plus(settings.sendBefore());
  }

  /** The first moment at which the gateway may be asked: deadline and a quiet time are over. */
  public static Instant firstInquiry(
      Settings settings, MerchantAccountFacts account, Instant sendBefore) {
    Duration quiet =
        account.capabilities().keyLifetime() == null
            ? settings.quiet().multipliedBy(QUIETER_WITHOUT_KEYS)
            : settings.quiet();
    return sendBefore.plus(settings.gatewayDeadline()).plus(quiet);
  }

  /** The moment of the next question, after so many. */
  public static Instant nextInquiry(Settings settings, int inquiries, Instant now) {
    List<Duration> pauses = settings.inquiryBackOff();
    return now.plus(pauses.get(Math.min(Math.max(inquiries - 1, 0), pauses.size() - 1)));
  }
}
