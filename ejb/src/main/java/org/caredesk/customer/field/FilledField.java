package org.caredesk.customer.field;

import java.io.Serializable;
import java.util.List;

/**
 * A field with what is known of one customer.
 *
 * @param value null: not known; a number with a point, a date as 2026-11-25
 */
public record FilledField(long id, String name, FieldKind kind, List<String> choices, String value)
    implements Serializable {}
