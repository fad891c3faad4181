package org.caredesk.fulfillment;

import java.io.Serializable;

/**
 * A carrier as shown.
 *
 * @param urlTemplate where its parcels can be followed, with {number}; null: nowhere
 */
public record CarrierRow(String code, String name, String urlTemplate, long version)
    implements Serializable {}
