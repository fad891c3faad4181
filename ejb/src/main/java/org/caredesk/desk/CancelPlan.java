package org.caredesk.desk;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.caredesk.payment.Barred;
import org.caredesk.shared.Money;

/**
 * Exactly what will happen when an order, or some of it, is called off: what the dialog says and
 * what is done are the same plan.
 *
 * @param parts what will happen, in order
 * @param notes what will not, and why
 */
public record CancelPlan(boolean whole, List<CancelPart> parts, List<Barred> notes)
    implements Serializable {

  public CancelPlan {
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
  }

  /** Known again by this: a plan that would do something else has another one. */
  public String seal() {
    return UUID.nameUUIDFromBytes(
            (whole + "\n" + parts + "\n" + notes).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  /** What goes back or is let go in all. */
  public Money money(String currency) {
    return parts.stream()
        .filter(part -> part.kind().isMoney())
        .map(CancelPart::amount)
        .reduce(Money.zero(currency), Money::plus);
  }
}
