package org.caredesk.fulfillment;

import org.caredesk.shared.BusinessException;

/** The reason that a person gives for stopping a parcel: there is one, and it is short. */
final class Why {

  private static final int LONGEST = 300;

  private Why() {}

  /**
   * The reason as it is kept.
   *
   * @throws BusinessException fulfillment.reason, fulfillment.longReason (over 300 characters)
   */
  static String said(String reason) {
    if (reason == null || reason.isBlank()) {
      throw new BusinessException("fulfillment.reason");
    }
    if (reason.strip().length() > LONGEST) {
      throw new BusinessException("fulfillment.longReason", LONGEST);
    }
    return reason.strip();
  }
}
