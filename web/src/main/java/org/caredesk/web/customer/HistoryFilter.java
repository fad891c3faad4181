package org.caredesk.web.customer;

import static org.caredesk.history.HistoryKind.NOTE;
import static org.caredesk.history.HistoryKind.ORDER_CANCELLED;
import static org.caredesk.history.HistoryKind.ORDER_DECLINED;
import static org.caredesk.history.HistoryKind.ORDER_PLACED;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caredesk.history.HistoryKind;

/** What an agent looks for in a history, coarser than the kinds of entries. */
public enum HistoryFilter {
  ALL(Set.of()),
  NOTES(Set.of(NOTE)),
  MONEY(beginning("AUTHORIZED", "SALE", "CAPTURED", "VOID", "REFUND", "CREDIT")),
  ORDERS(Set.of(ORDER_PLACED, ORDER_DECLINED, ORDER_CANCELLED)),
  MAIL(beginning("MAIL")),
  CHANGES(beginning("CUSTOMER", "CARD", "BLACKLIST", "IMPORTED"));

  private final Set<HistoryKind> kinds;

  HistoryFilter(Set<HistoryKind> kinds) {
    this.kinds = kinds;
  }

  /** The kinds it lets through; none: all. */
  public Set<HistoryKind> kinds() {
    return kinds;
  }

  private static Set<HistoryKind> beginning(String... words) {
    return EnumSet.allOf(HistoryKind.class).stream()
        .filter(kind -> Stream.of(words).anyMatch(kind.name()::startsWith))
        .collect(Collectors.toUnmodifiableSet());
  }
}
