package org.caredesk.customer.field;

import java.io.Serializable;
import java.util.List;

/**
 * A field as admins defined it.
 *
 * @param choices what can be chosen; empty but for a choice
 * @param filled of how many customers it is known
 */
public record FieldRow(
    long id, String name, FieldKind kind, List<String> choices, long version, long filled)
    implements Serializable {}
