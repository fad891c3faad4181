package org.caredesk.payment;

import org.caredesk.shared.BusinessException;

/** There is no such charge. */
public class UnknownChargeException extends BusinessException {

  private static final long serialVersionUID = 1L;

  public UnknownChargeException(long id) {
    super("charge.unknown", id);
  }
}
