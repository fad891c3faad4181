package org.caredesk.customer;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/**
 * A card on file as shown, never a whole number.
 *
 * @param expiry as MM/YYYY
 * @param fingerprint the gateway's own mark of the number, null where it tells none
 */
public record PaymentMethodLine(
    long id,
    String merchantAccount,
    String brand,
    String bin,
    String lastFour,
    String expiry,
    String fingerprint)
    implements Serializable {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");

  /** Whether its last month is over. */
  public boolean isExpiredOn(LocalDate today) {
    return expiry.matches("(0[1-9]|1[0-2])/\\d{4}")
        && YearMonth.parse(expiry, MONTH).isBefore(YearMonth.from(today));
  }
}
