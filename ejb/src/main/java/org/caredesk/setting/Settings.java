package org.caredesk.setting;

import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * All settings as the rules want them.
 *
 * @param notifyEmails who hears of an abandoned refund; never empty
 * @param agentsChangePrices whether order entry lets agents ask another price than the catalog's
 * @param agentsRecordOutsidePayments whether agents may record that an order was paid elsewhere
 * @param mailReplyTo where a customer's answer goes; the sender's address where none is set
 * @param gatewayDeadline how long one call to a gateway may take in all
 * @param sendBefore how long after its row was written a call may still be sent
 * @param quiet how long after its deadline a call is left alone before the gateway is asked
 * @param notFoundGap how far apart two NOT_FOUND answers must lie to count
 * @param inquiryBackOff pauses between questions about an unknown call; the last one repeats
 * @param sessionIdle a staff session ends after so long without a request
 * @param sessionAbsolute a staff session ends so long after sign-in
 * @param lockOutTries wrong passwords before a member is locked out
 * @param lockOutFor length of the first lock-out; doubles with each further try
 * @param returnAddress where customers send goods back to, its lines separated by commas
 * @param returnWithin how long after an RMA was issued the goods are expected
 */
public record Settings(
    List<String> notifyEmails,
    String mailFrom,
    String mailReplyTo,
    String shopName,
    String deskAddress,
    ZoneId merchantZone,
    String currency,
    boolean agentsChangePrices,
    boolean agentsRecordOutsidePayments,
    boolean restrictCustomerSearch,
    boolean showRecentCustomers,
    Duration gatewayDeadline,
    Duration sendBefore,
    Duration quiet,
    Duration notFoundGap,
    List<Duration> inquiryBackOff,
    Duration sessionIdle,
    Duration sessionAbsolute,
    int lockOutTries,
    Duration lockOutFor,
    String returnAddress,
    Duration returnWithin)
    implements Serializable {

  /** Reads every setting from its text; all names must be there and hold to SettingPolicy. */
  static Settings of(Map<SettingName, String> text) {
    return new Settings(
        SettingPolicy.list(text.get(SettingName.NOTIFY_EMAILS)),
        text.get(SettingName.MAIL_FROM),
        replyTo(text),
        text.get(SettingName.SHOP_NAME),
        text.get(SettingName.DESK_ADDRESS),
        ZoneId.of(text.get(SettingName.MERCHANT_ZONE)),
        text.get(SettingName.CURRENCY_CODE),
        Boolean.parseBoolean(text.get(SettingName.AGENTS_CHANGE_PRICES)),
        Boolean.parseBoolean(text.get(SettingName.AGENTS_RECORD_OUTSIDE_PAYMENTS)),
        Boolean.parseBoolean(text.get(SettingName.RESTRICT_CUSTOMER_SEARCH)),
        Boolean.parseBoolean(text.get(SettingName.SHOW_RECENT_CUSTOMERS)),
        Spans.parse(text.get(SettingName.GATEWAY_DEADLINE)),
        Spans.parse(text.get(SettingName.SEND_BEFORE)),
        Spans.parse(text.get(SettingName.QUIET)),
        Spans.parse(text.get(SettingName.NOT_FOUND_GAP)),
        SettingPolicy.lines(text.get(SettingName.INQUIRY_BACK_OFF)).stream()
            .map(Spans::parse)
            .toList(),
        Spans.parse(text.get(SettingName.SESSION_IDLE)),
        Spans.parse(text.get(SettingName.SESSION_ABSOLUTE)),
        Integer.parseInt(text.get(SettingName.LOCK_OUT_TRIES)),
        Spans.parse(text.get(SettingName.LOCK_OUT_FOR)),
        text.get(SettingName.RETURN_ADDRESS),
        Spans.parse(text.get(SettingName.RETURN_WITHIN)));
  }

  private static String replyTo(Map<SettingName, String> text) {
    String own = text.get(SettingName.MAIL_REPLY_TO);
    return own.isEmpty() ? text.get(SettingName.MAIL_FROM) : own;
  }
}
