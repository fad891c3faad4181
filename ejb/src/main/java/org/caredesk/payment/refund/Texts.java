package org.caredesk.payment.refund;

/** Cuts what others say to what a column takes. */
final class Texts {

  private Texts() {}

  static String cut(String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }
}
