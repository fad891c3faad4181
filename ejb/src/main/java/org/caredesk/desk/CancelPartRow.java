package org.caredesk.desk;

import java.io.Serializable;
import java.util.List;
import org.caredesk.shared.Money;

/**
 * A part of a cancellation as shown.
 *
 * @param amount null where no money is in it
 * @param code key of the words about it, null while it is only planned
 * @param args what goes into the words
 */
public record CancelPartRow(
    CancelPartKind kind, CancelPartState state, Money amount, String code, List<String> args)
    implements Serializable {

  public CancelPartRow {
    args = List.copyOf(args);
  }
}
