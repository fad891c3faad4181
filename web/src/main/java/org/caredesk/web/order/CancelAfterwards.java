package org.caredesk.web.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.caredesk.desk.CancelOrderRequest;
import org.caredesk.desk.CancelOrderService;
import org.caredesk.desk.CancelReceipt;
import org.caredesk.desk.CancelWish;
import org.caredesk.payment.refund.RefundReceipt;
import org.caredesk.payment.refund.RefundState;
import org.caredesk.reason.ReasonList;
import org.caredesk.reason.ReasonReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.Notices;

/**
 * Calls an order off after its money was asked back, under a key that follows from the refund's:
 * the two together are pressed once. Offered where the refund is all that is left; the money is not
 * asked for again, and where it does not go back the order stays.
 */
@RequestScoped
public class CancelAfterwards {

  private static final String USUAL = "OTHER";

  /** Goes back by itself, now or later; what somebody has yet to decide does not. */
  private static final Set<RefundState> ON_ITS_WAY =
      EnumSet.of(
          RefundState.SUCCEEDED,
          RefundState.ACCEPTED,
          RefundState.SENDING,
          RefundState.UNKNOWN,
          RefundState.QUEUED,
          RefundState.SCHEDULED);

  @Inject private CancelOrderService service;
  @Inject private ReasonReader reasons;
  @Inject private CancelWords words;
  @Inject private Notices notices;

  /** An order that the void has cancelled by itself is left as it is. */
  public void cancel(RefundReceipt refund, UUID refundKey, long orderId, String note) {
    if (!goesBack(refund)) {
      notices.careful("refund.notCancelled");
      return;
    }
    UUID key = UUID.nameUUIDFromBytes((refundKey + "/cancel").getBytes(StandardCharsets.UTF_8));
    CancelWish wish = new CancelWish(orderId, reason(), note, Map.of(), false, true);
    try {
      CancelReceipt receipt = service.cancel(new CancelOrderRequest(key, wish, null));
      words.tell(receipt);
    } catch (BusinessException refused) {
      if (!refused.code().equals("order.nothingToCancel")) {
        notices.refused(refused);
      }
    }
  }

  private static boolean goesBack(RefundReceipt refund) {
    return refund.state() == null // voided as a whole instead
        ? refund.messageCode().matches(".*\\.(APPROVED|ACCEPTED)")
        : ON_ITS_WAY.contains(refund.state());
  }

  private String reason() {
    return reasons.isOffered(ReasonList.CANCEL, USUAL)
        ? USUAL
        : reasons.of(ReasonList.CANCEL).get(0).code();
  }
}
