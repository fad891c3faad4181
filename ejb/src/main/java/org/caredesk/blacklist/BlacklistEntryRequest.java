package org.caredesk.blacklist;

import java.io.Serializable;
import org.caredesk.customer.AddressRequest;

/**
 * Bar a mail, a phone or an address that belongs to no customer yet.
 *
 * @param text the mail or the phone, as typed; null for an address
 * @param address of an address; its country also reads the phone
 */
public record BlacklistEntryRequest(
    BlacklistKind kind, String text, AddressRequest address, String reason)
    implements Serializable {}
