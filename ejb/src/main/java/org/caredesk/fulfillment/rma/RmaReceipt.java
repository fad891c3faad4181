package org.caredesk.fulfillment.rma;

import java.io.Serializable;

/** Under which number goods may come back. */
public record RmaReceipt(long id, String number) implements Serializable {}
