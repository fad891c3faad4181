package org.caredesk.customer;

import java.io.Serializable;

/** A postal address as shown; parts that are not known are empty. */
public record AddressLine(
    String line1, String line2, String city, String state, String postalCode, String country)
    implements Serializable {}
