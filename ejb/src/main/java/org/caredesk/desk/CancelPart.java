package org.caredesk.desk;

import java.io.Serializable;
import java.util.List;
import org.caredesk.payment.GiveBack;
import org.caredesk.payment.refund.RefundLineRequest;
import org.caredesk.shared.Money;

/**
 * One thing that will happen when an order is called off, decided and shown before anybody
 * confirms.
 *
 * @param about what it names: numbers of parcels, the card
 * @param chargeId the charge, for money; null otherwise
 * @param chargeVersion the charge as it was seen
 * @param refundable what was seen to be left of it
 * @param amount what goes back or is let go
 * @param way how it goes back
 * @param lines what a refund is for
 */
public record CancelPart(
    CancelPartKind kind,
    String about,
    Long chargeId,
    Long chargeVersion,
    Money refundable,
    Money amount,
    GiveBack way,
    List<RefundLineRequest> lines)
    implements Serializable {

  public CancelPart {
    lines = List.copyOf(lines);
  }

  static CancelPart of(CancelPartKind kind, String about) {
    return new CancelPart(kind, about, null, null, null, null, null, List.of());
  }
}
