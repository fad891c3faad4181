package org.caredesk.setting;

import static org.caredesk.setting.SettingPolicy.Form.ADDRESS;
import static org.caredesk.setting.SettingPolicy.Form.CURRENCY;
import static org.caredesk.setting.SettingPolicy.Form.DURATION;
import static org.caredesk.setting.SettingPolicy.Form.DURATIONS;
import static org.caredesk.setting.SettingPolicy.Form.EMAIL;
import static org.caredesk.setting.SettingPolicy.Form.EMAILS;
import static org.caredesk.setting.SettingPolicy.Form.EMAIL_OR_NONE;
import static org.caredesk.setting.SettingPolicy.Form.SWITCH;
import static org.caredesk.setting.SettingPolicy.Form.TEXT;
import static org.caredesk.setting.SettingPolicy.Form.TRIES;
import static org.caredesk.setting.SettingPolicy.Form.ZONE;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every setting there is, with the form of its value and what holds until somebody changes it. The
 * default may be set from outside as caredesk.setting.name.
 */
public enum SettingName {
  NOTIFY_EMAILS("notifyEmails", EMAILS, "notify@example.com"),
  MAIL_FROM("mailFrom", EMAIL, "care@example.com"),
  MAIL_REPLY_TO("mailReplyTo", EMAIL_OR_NONE, ""),
  SHOP_NAME("shopName", TEXT, "Caredesk Shop"),
  DESK_ADDRESS("deskAddress", ADDRESS, "https://localhost:9443"),
  MERCHANT_ZONE("merchantZone", ZONE, "Europe/London"),
  CURRENCY_CODE("currency", CURRENCY, "GBP"),
  AGENTS_CHANGE_PRICES("agentsChangePrices", SWITCH, "false"),
  AGENTS_RECORD_OUTSIDE_PAYMENTS("agentsRecordOutsidePayments", SWITCH, "false"),
  RESTRICT_CUSTOMER_SEARCH("restrictCustomerSearch", SWITCH, "false"),
  SHOW_RECENT_CUSTOMERS("showRecentCustomers", SWITCH, "true"),
  GATEWAY_DEADLINE("gatewayDeadline", DURATION, "20 s"),
  SEND_BEFORE("sendBefore", DURATION, "10 s"),
  QUIET("quiet", DURATION, "5 min"),
  NOT_FOUND_GAP("notFoundGap", DURATION, "5 min"),
  INQUIRY_BACK_OFF("inquiryBackOff", DURATIONS, "5 min, 15 min, 1 h, 6 h"),
  SESSION_IDLE("sessionIdle", DURATION, "30 min"),
  SESSION_ABSOLUTE("sessionAbsolute", DURATION, "12 h"),
  LOCK_OUT_TRIES("lockOutTries", TRIES, "5"),
  LOCK_OUT_FOR("lockOutFor", DURATION, "1 min"),
  RETURN_ADDRESS("returnAddress", TEXT, "Returns, 1 Warehouse Road, London E1 6AN, GB"),
  RETURN_WITHIN("returnWithin", DURATION, "30 d");

  private final String key;
  private final SettingPolicy.Form form;
  private final String standard;

  SettingName(String key, SettingPolicy.Form form, String standard) {
    this.key = key;
    this.form = form;
    this.standard = standard;
  }

  /** The name by which it is stored, shown and set from outside. */
  public String key() {
    return key;
  }

  public SettingPolicy.Form form() {
    return form;
  }

  String standard() {
    return standard;
  }

  public static Optional<SettingName> ofKey(String key) {
    return Arrays.stream(values()).filter(name -> name.key.equals(key)).findAny();
  }
}
