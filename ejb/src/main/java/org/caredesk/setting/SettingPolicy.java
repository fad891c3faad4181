package org.caredesk.setting;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/**
 * What a setting's value must look like. A list is separated by commas or lines; the list of Notify
 * Emails is never empty, because an abandoned refund must reach somebody.
 */
public final class SettingPolicy {

  private static final Pattern MAIL =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");
  private static final Pattern WEB = Pattern.compile("https?://[A-Za-z0-9.:-]+(/[^\\s?#]*)?");
  private static final Duration LONGEST = Duration.ofDays(30);

  /** The forms a value may have; each has one message for what is wrong with it. */
  public enum Form {
    EMAILS("setting.emails", text -> all(list(text), SettingPolicy::isMail)),
    EMAIL("setting.email", SettingPolicy::isMail),
    EMAIL_OR_NONE("setting.email", text -> text.isEmpty() || isMail(text)),
    TEXT("setting.text", text -> !text.isBlank() && text.length() <= 80),
    ADDRESS("setting.address", text -> WEB.matcher(text).matches()),
    ZONE("setting.zone", SettingPolicy::isZone),
    CURRENCY("setting.currency", SettingPolicy::isCurrency),
    SWITCH("setting.switch", text -> text.equals("true") || text.equals("false")),
    DURATION("setting.duration", SettingPolicy::isDuration),
    DURATIONS("setting.durations", text -> all(lines(text), SettingPolicy::isDuration)),
    TRIES("setting.tries", text -> text.matches("[1-9]|[1-4][0-9]|50"));

    private final String code;
    private final Predicate<String> rule;

    Form(String code, Predicate<String> rule) {
      this.code = code;
      this.rule = rule;
    }
  }

  private SettingPolicy() {}

  /** The code of what is wrong with the value, or nothing when it may be saved. */
  public static Optional<String> problem(SettingName name, String value) {
    String text = value == null ? "" : value.strip();
    return name.form().rule.test(text) ? Optional.empty() : Optional.of(name.form().code);
  }

  /** Whether a mail could be sent to this address. */
  public static boolean isMail(String text) {
    return text.length() <= 254 && MAIL.matcher(text).matches();
  }

  static List<String> list(String text) {
    return Arrays.stream(text.split("[,;\\s]+"))
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  /** Parts that may hold spaces themselves. */
  static List<String> lines(String text) {
    return Arrays.stream(text.split("[,;\\n]+"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static boolean all(List<String> parts, Predicate<String> rule) {
    return !parts.isEmpty() && parts.size() <= 20 && parts.stream().allMatch(rule);
  }

  private static boolean isZone(String text) {
    try {
      return ZoneId.of(text).getId().contains("/") || text.equals("UTC");
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isCurrency(String text) {
    try {
      return Money.digitsOf(text) >= 0;
    } catch (BusinessException e) {
      return false;
    }
  }

  private static boolean isDuration(String text) {
    try {
      Duration duration = Spans.parse(text);
      return duration.toMillis() >= 1 && duration.compareTo(LONGEST) <= 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
