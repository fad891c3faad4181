package org.caredesk.fulfillment;

import org.caredesk.shared.BusinessException;

/** No parcel has this id. */
public class UnknownFulfillmentException extends BusinessException {

  private static final long serialVersionUID = 1L;

  public UnknownFulfillmentException(long id) {
    super("fulfillment.unknown", String.valueOf(id));
  }
}
