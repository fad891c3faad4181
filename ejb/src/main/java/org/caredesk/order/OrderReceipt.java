package org.caredesk.order;

import java.io.Serializable;
import org.caredesk.shared.Money;

/** What was ordered, under which number and for how much. */
public record OrderReceipt(long id, String number, Money total) implements Serializable {}
