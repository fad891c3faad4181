package org.caredesk.catalog.coupon;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A coupon in the words of the audit. */
final class CouponWords {

  private CouponWords() {}

  static String of(CouponTerms terms) {
    return Stream.of(
            terms.code(),
            terms.name(),
            terms.kind() + part(" ", terms.amount()) + part(" % ", terms.percent()),
            part("from ", terms.minimum()),
            part("begins ", terms.beginsOn()),
            part("ends ", terms.endsOn()),
            part("in all ", terms.limitInAll()),
            part("each ", terms.limitPerCustomer()),
            terms.active() ? "good" : "retired")
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private static String part(String word, Object value) {
    return value == null ? "" : word + Objects.toString(value);
  }
}
