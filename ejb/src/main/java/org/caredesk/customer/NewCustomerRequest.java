package org.caredesk.customer;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Somebody new.
 *
 * @param number the merchant's own number for them, null: the house gives one
 * @param language of their mails, null: by the billing country
 * @param billing wanted; its country reads the phone numbers
 * @param shipping null: as billing
 * @param createdAt null: now
 */
public record NewCustomerRequest(
    String number,
    CustomerName name,
    String language,
    List<String> emails,
    List<String> phones,
    AddressRequest billing,
    AddressRequest shipping,
    Instant createdAt)
    implements Serializable {}
