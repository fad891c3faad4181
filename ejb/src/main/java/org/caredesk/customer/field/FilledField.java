package org.caredesk.customer.field;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * A field with what is known of one customer.
 *
 * @param value null: not known; a number with a point, a date as 2026-11-25
 */
public record FilledField(long id, String name, FieldKind kind, List<String> choices, String value)
    implements Serializable {

  /** What may be chosen: the choices, and what stands there though it is none of them any more. */
  public List<String> offered() {
    return value == null || value.isEmpty() || choices.contains(value)
        ? choices
        : Stream.concat(choices.stream(), Stream.of(value)).toList();
  }
}
