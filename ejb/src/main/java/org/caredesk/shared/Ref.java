package org.caredesk.shared;

import java.io.Serializable;
import java.util.Objects;

/**
 * Points at a thing of another room by its kind and id: what an entry, a work item or a mail is
 * about.
 */
public record Ref(String type, long id) implements Serializable {

  public static final String CUSTOMER = "CUSTOMER";
  public static final String ORDER = "ORDER";
  public static final String CHARGE = "CHARGE";
  public static final String REFUND = "REFUND";
  public static final String TRANSACTION = "TRANSACTION";
  public static final String STAFF = "STAFF";
  public static final String JOB_RUN = "JOB_RUN";
  public static final String MAIL = "MAIL";
  public static final String SETTING = "SETTING";
  public static final String JOB = "JOB";
  public static final String WORK_ITEM = "WORK_ITEM";
  public static final String CUSTOM_FIELD = "CUSTOM_FIELD";
  public static final String BLACKLIST = "BLACKLIST";
  public static final String FULFILLMENT = "FULFILLMENT";
  public static final String RMA = "RMA";
  public static final String PRODUCT = "PRODUCT";
  public static final String COUPON = "COUPON";
  public static final String SHIPPING_METHOD = "SHIPPING_METHOD";
  public static final String TAX_RATE = "TAX_RATE";
  public static final String REASON = "REASON";

  public Ref {
    Objects.requireNonNull(type);
  }

  public static Ref of(String type, long id) {
    return new Ref(type, id);
  }

  /** Null where nothing is pointed at: as two nullable columns say it. */
  public static Ref ofNullable(String type, Long id) {
    return type == null || id == null ? null : new Ref(type, id);
  }
}
