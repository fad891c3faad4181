package org.caredesk.web.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.caredesk.order.OrderLineRow;
import org.caredesk.payment.refund.RefundableLine;
import org.caredesk.payment.refund.RefundablePart;
import org.caredesk.web.Texts;

/** What became of a line of an order, in words: "1 of 3 refunded". */
@Named("lineWords")
@RequestScoped
public class LineWords {

  @Inject private Texts texts;

  public String of(OrderLineRow line, RefundableLine back) {
    List<String> words = new ArrayList<>();
    if (line.cancelled() > 0) {
      words.add(texts.of("line.cancelled", line.cancelled(), line.quantity()));
    }
    if (back.back() > 0) {
      words.add(texts.of("line.refunded", back.back(), back.quantity()));
    }
    if (back.taken() > back.back()) {
      words.add(texts.of("line.underway", back.taken() - back.back(), back.quantity()));
    }
    if (back.taken() == 0 && back.given().isPositive()) {
      words.add(texts.of("line.amountBack", back.given()));
    }
    return String.join(", ", words);
  }

  /** The same for shipping and tax. */
  public String part(RefundablePart part) {
    return part.given().isPositive() ? texts.of("line.amountBack", part.given()) : "";
  }
}
