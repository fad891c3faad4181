package org.caredesk.payment;

import java.io.Serializable;
import java.time.Instant;
import org.caredesk.shared.Money;

/** Who changed a charge last, when, and into what: what a slower asker is told. */
public record LastChange(String actor, String state, Money amount, Instant at)
    implements Serializable {}
