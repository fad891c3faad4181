package org.caredesk.search;

/**
 * A phone number as heard: only its digits count, in any notation. National and international
 * prefixes (0, 00, "(0)") say nothing about whose it is, so numbers are compared from their end.
 */
record PhoneDigits(String significant) {

  /** Fewer digits than these fit half of all customers. */
  private static final int FEWEST = 3;

  /** More digits than a whole national number lacks of an international one: the country code. */
  private static final int COUNTRY_CODE = 3;

  /** A whole number has at least so many digits. */
  private static final int WHOLE = 7;

  static PhoneDigits of(String typed) {
    String digits = typed.replace("(0)", "").replaceAll("\\D", "");
    return new PhoneDigits(digits.replaceFirst("^0+", ""));
  }

  /** Whether text can be meant as a phone number: nothing but digits and their decoration. */
  static boolean looksLikeOne(String typed) {
    return typed.matches("[+()\\d\\s./-]+") && of(typed).isEnough();
  }

  boolean isEnough() {
    return significant.length() >= FEWEST;
  }

  boolean isWhole() {
    return significant.length() >= WHOLE;
  }

  /** The condition on phone_number p, on its reversed index. */
  String condition(SearchSql sql, boolean whole) {
    String reversed = new StringBuilder(significant).reverse().toString();
    String ends = "reverse(p.digits) like " + sql.value(SearchSql.startsWith(reversed));
    return whole
        ? ends + " and length(p.digits) <= " + (significant.length() + COUNTRY_CODE)
        : ends;
  }
}
