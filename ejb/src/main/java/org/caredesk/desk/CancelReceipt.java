package org.caredesk.desk;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * What became of a cancellation, part by part.
 *
 * @param whole whether the whole order is called off
 * @param by the login of whoever asked
 * @param busyUntil until then somebody is doing its parts
 */
public record CancelReceipt(
    long id,
    boolean whole,
    String reason,
    String note,
    String by,
    Instant at,
    Instant busyUntil,
    List<CancelPartRow> parts)
    implements Serializable {

  public CancelReceipt {
    parts = List.copyOf(parts);
  }

  /** Whether parts were left undone by a break: nobody is doing them any more. */
  public boolean isBroken(Instant now) {
    return now.isAfter(busyUntil)
        && parts.stream().anyMatch(part -> part.state() == CancelPartState.PLANNED);
  }
}
