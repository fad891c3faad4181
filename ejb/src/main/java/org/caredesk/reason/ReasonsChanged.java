package org.caredesk.reason;

/** An admin has changed this list. Fired in the transaction of the change. */
public record ReasonsChanged(ReasonList list) {}
