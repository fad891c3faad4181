package org.caredesk.customer;

import org.caredesk.shared.BusinessException;

/** Nobody has this id. */
public class UnknownCustomerException extends BusinessException {

  private static final long serialVersionUID = 1L;

  public UnknownCustomerException(long id) {
    super("customer.unknown", String.valueOf(id));
  }
}
