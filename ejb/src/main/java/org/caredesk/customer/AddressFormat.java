package org.caredesk.customer;

import java.util.regex.Pattern;

/**
 * How people of a country write addresses.
 *
 * @param postalLabel what its code is called there: CODE, POSTCODE, ZIP, PLZ, EIRCODE …
 * @param postalRequired whether every address has one
 * @param postalPattern how it looks, null: not known
 * @param postalExample one that fits
 * @param stateLabel what its parts are called: REGION, STATE, PROVINCE, COUNTY …
 * @param stateRequired whether goods arrive only with it
 */
public record AddressFormat(
    String country,
    String postalLabel,
    boolean postalRequired,
    Pattern postalPattern,
    String postalExample,
    String stateLabel,
    boolean stateRequired,
    boolean cityRequired) {}
