package org.caredesk.order;

import org.caredesk.shared.BusinessException;

/** No order has this id. */
public class UnknownOrderException extends BusinessException {

  private static final long serialVersionUID = 1L;

  public UnknownOrderException(long id) {
    super("order.unknown", String.valueOf(id));
  }
}
