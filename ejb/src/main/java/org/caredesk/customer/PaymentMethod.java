package org.caredesk.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.YearMonth;

/**
 * A card a customer has paid with: brand, first and last digits, expiry and the gateway's token.
 * Written as it is seen, by {@link CustomerService#rememberCards}; a whole number is never known.
 */
@Entity
@Table(name = "payment_method")
public class PaymentMethod {

  @Id private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "customer_id")
  private Customer customer;

  @Column(name = "merchant_account")
  private String merchantAccount;

  private String token;
  private String brand;
  private String bin;

  @Column(name = "last_four")
  private String lastFour;

  private String expiry;
  private String fingerprint;

  protected PaymentMethod() {}

  /** The last month in which it can pay is the one on it; what cannot be read has passed. */
  boolean isExpired(YearMonth now) {
    return expiry == null
        || !expiry.matches("(0[1-9]|1[0-2])/\\d{4}")
        || YearMonth.of(
                Integer.parseInt(expiry.substring(3)), Integer.parseInt(expiry.substring(0, 2)))
            .isBefore(now);
  }

  PayableCard payable() {
    return new PayableCard(id, merchantAccount, token, brand, bin, lastFour, expiry, fingerprint);
  }

  boolean isOf(long customerId) {
    return customer.id() == customerId;
  }

  PaymentMethodLine line() {
    return new PaymentMethodLine(id, merchantAccount, brand, bin, lastFour, expiry, fingerprint);
  }
}
