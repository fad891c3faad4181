package org.caredesk.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Optional;

/**
 * Reads a phone number as people of a country write it. One that cannot be read is no reason to
 * refuse a customer: it is kept as typed and flagged.
 */
public final class PhonePolicy {

  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  private PhonePolicy() {}

  /**
   * The number in E.164 (+442079460018), when it can be one.
   *
   * @param typed as somebody wrote it
   * @param country two letters; whose national notation it may be in
   */
  public static Optional<String> e164(String typed, String country) {
    try {
      Phonenumber.PhoneNumber number = PHONES.parse(typed, country);
      return PHONES.isPossibleNumber(number)
          ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** Those of these numbers that nobody could read as people of this country write them. */
  public static List<String> unread(List<String> typed, String country) {
    return typed.stream().filter(number -> e164(number, country).isEmpty()).toList();
  }

  /** As it is read out to somebody abroad: +44 20 7946 0018. */
  public static String international(String e164) {
    try {
      return PHONES.format(PHONES.parse(e164, null), PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException e) {
      return e164;
    }
  }
}
