package org.caredesk.fulfillment;

import java.io.Serializable;

/** Which parcel was made up, and under which number. */
public record FulfillmentReceipt(long id, String number) implements Serializable {}
