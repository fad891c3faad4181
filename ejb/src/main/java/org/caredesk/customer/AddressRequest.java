package org.caredesk.customer;

import java.io.Serializable;

/**
 * A postal address as typed or imported.
 *
 * @param country two letters, ISO 3166
 */
public record AddressRequest(
    String line1, String line2, String city, String state, String postalCode, String country)
    implements Serializable {}
