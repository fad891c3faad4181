package org.caredesk.demo;

import java.util.Locale;
import java.util.Random;

/**
 * Where the demo's customers live: how they are called there, and phone numbers that are set aside
 * for fiction or belong to nobody.
 */
enum DemoLand {
  GB("en-GB", 40, "01632 96####"),
  DE("de", 16, "030 23125 ###"),
  FR("fr", 10, "01 99 00 ## ##"),
  ES("es", 6, "912 00 ## ##"),
  IT("it", 5, "06 5550 ####"),
  NL("nl", 4, "020 555 ####"),
  SE("sv-SE", 4, "08 465 004 ##"),
  PL("pl", 4, "22 555 ## ##"),
  AT("de-AT", 3, "01 5550 ####"),
  CH("de-CH", 3, "044 555 ## ##"),
  DK("da-DK", 2, "32 55 ## ##"),
  US("en-US", 3, "(212) 555-01##");

  private final Locale locale;
  private final int share;
  private final String phone;

  DemoLand(String language, int share, String phone) {
    this.locale = Locale.forLanguageTag(language);
    this.share = share;
    this.phone = phone;
  }

  /** One of them, as often as its share says. */
  static DemoLand any(Random random) {
    int drawn = random.nextInt(100);
    for (DemoLand land : values()) {
      drawn -= land.share;
      if (drawn < 0) {
        return land;
      }
    }
    return GB;
  }

  Locale locale() {
    return locale;
  }

  /** A number as people there write it; a few write it abroad, some with the city forgotten. */
  String phone(Random random) {
    StringBuilder number = new StringBuilder();
    phone
        .chars()
        .forEach(c -> number.append(c == '#' ? (char) ('0' + random.nextInt(10)) : (char) c));
    return number.toString();
  }
}
