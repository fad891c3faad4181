package org.caredesk.web.order;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caredesk.payment.refund.RefundLineRequest;
import org.caredesk.payment.refund.RefundShares;
import org.caredesk.payment.refund.RefundableOrder;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;
import org.caredesk.web.AmountText;

/**
 * What is chosen to go back, as it stands in the fields: pieces by line, the shipping, and for each
 * part an amount that may be lowered below what is suggested.
 */
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class LineRefundForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final long SHIPPING = -1;
  private static final long TAX = -2;

  private final Map<Long, Object> pieces = new HashMap<>();
  private final Map<Long, Object> amounts = new HashMap<>();
  private boolean shipping;

  /** Chooses all that is left. */
  void all(RefundableOrder open) {
    open.lines().forEach(line -> pieces.put(line.orderLineId(), "" + line.left()));
    shipping = open.shipping().open().isPositive();
  }

  /** Writes what the chosen pieces come to. */
  void suggest(RefundableOrder open, Locale locale) {
    amounts.clear();
    suggested(open)
        .forEach(part -> amounts.put(key(part), AmountText.write(part.amount(), locale)));
  }

  /** Each part with the amount as typed, which is at most what was suggested. */
  List<RefundLineRequest> asked(RefundableOrder open, Locale locale) {
    List<RefundLineRequest> parts = new ArrayList<>();
    for (RefundLineRequest part : suggested(open)) {
      Money typed = typed(amounts.get(key(part)), part.amount(), locale);
      if (typed.isPositive()) {
        parts.add(new RefundLineRequest(part.kind(), part.orderLineId(), part.quantity(), typed));
      }
    }
    return parts;
  }

  private List<RefundLineRequest> suggested(RefundableOrder open) {
    return RefundShares.suggest(open, Pieces.read(pieces), shipping);
  }

  private static long key(RefundLineRequest part) {
    return switch (part.kind()) {
      case PRODUCT -> part.orderLineId();
      case SHIPPING -> SHIPPING;
      case TAX -> TAX;
    };
  }

  private static Money typed(Object text, Money suggestion, Locale locale) {
    String written = text == null ? "" : text.toString().strip();
    Money amount =
        written.isEmpty()
            ? Money.zero(suggestion.currency())
            : AmountText.parse(written, locale, suggestion.currency());
    if (amount.compareTo(suggestion) > 0) {
      throw new BusinessException("refund.aboveSuggestion", suggestion);
    }
    return amount;
  }

  /** Whether an amount can be lowered: it is suggested only for what is chosen. */
  public boolean chosen(long line) {
    return amounts.containsKey(line);
  }

  public long getShippingKey() {
    return SHIPPING;
  }

  public long getTaxKey() {
    return TAX;
  }

  public Map<Long, Object> getPieces() {
    return pieces;
  }

  public Map<Long, Object> getAmounts() {
    return amounts;
  }

  public boolean isShipping() {
    return shipping;
  }

  public void setShipping(boolean shipping) {
    this.shipping = shipping;
  }
}
