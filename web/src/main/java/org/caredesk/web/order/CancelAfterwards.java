package org.caredesk.web.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.caredesk.desk.CancelOrderRequest;
import org.caredesk.desk.CancelOrderService;
import org.caredesk.desk.CancelReceipt;
import org.caredesk.desk.CancelWish;
import org.caredesk.reason.ReasonList;
import org.caredesk.reason.ReasonReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.Notices;

/**
 * Calls an order off after its money was asked back, under a key that follows from the refund's:
 * the two together are pressed once. The money is not asked for again.
 */
@RequestScoped
public class CancelAfterwards {

  private static final String USUAL = "OTHER";

  @Inject private CancelOrderService service;
  @Inject private ReasonReader reasons;
  @Inject private CancelWords words;
  @Inject private Notices notices;

  /** An order that the void has cancelled by itself is left as it is. */
  public void cancel(UUID refundKey, long orderId, String note) {
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

  private String reason() {
    return reasons.isOffered(ReasonList.CANCEL, USUAL)
        ? USUAL
        : reasons.of(ReasonList.CANCEL).get(0).code();
  }
}
