package org.caredesk.catalog;

/** What somebody types, as LIKE takes it: signs that would mean anything are taken as typed. */
public final class TypedPattern {

  private TypedPattern() {}

  /** Anywhere within. */
  public static String within(String typed) {
    return "%" + quoted(typed) + "%";
  }

  /** At the beginning. */
  public static String begin(String typed) {
    return quoted(typed) + "%";
  }

  private static String quoted(String typed) {
    return typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }
}
