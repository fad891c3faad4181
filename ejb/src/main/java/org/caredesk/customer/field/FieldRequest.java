package org.caredesk.customer.field;

import java.io.Serializable;
import java.util.List;

/**
 * A field to be defined or changed.
 *
 * @param choices at least two for a choice, none otherwise
 */
public record FieldRequest(String name, FieldKind kind, List<String> choices)
    implements Serializable {

  public FieldRequest {
    choices = choices == null ? List.of() : List.copyOf(choices);
  }
}
