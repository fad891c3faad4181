package org.caredesk.customer;

import java.io.Serializable;
import java.time.Instant;

/**
 * A customer whom the merchant knew before Caredesk, as a file tells it.
 *
 * @param email may be empty
 * @param phone may be empty; what cannot be parsed is kept as typed
 * @param language null: by country
 */
public record PastCustomer(
    String number,
    CustomerName name,
    String email,
    String phone,
    AddressRequest billing,
    Instant createdAt,
    String language)
    implements Serializable {}
