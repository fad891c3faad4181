package org.caredesk.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What the filled search fields ask of customer c, as SQL: every condition stands on an index of
 * its own, so that the rarest one leads.
 */
final class FieldConditions {

  private final SearchSql sql;
  private final boolean exact;
  private final List<String> conditions = new ArrayList<>();

  private FieldConditions(SearchSql sql, boolean exact) {
    this.sql = sql;
    this.exact = exact;
  }

  /**
   * All conditions together, for a WHERE.
   *
   * @param exact whole values only, not their beginnings
   */
  static String of(CustomerSearchRequest wanted, SearchSql sql, boolean exact) {
    FieldConditions all = new FieldConditions(sql, exact);
    all.text("fold(c.first_name)", wanted.firstName());
    all.text("fold(c.last_name)", wanted.lastName());
    all.text("fold(c.company)", wanted.company());
    all.part("customer_order x", "fold(x.number)", wanted.orderNumber());
    all.part("email_address x", "x.folded", wanted.email());
    all.part("postal_address x", "fold(x.postal_code)", wanted.postalCode());
    all.address(wanted.address());
    all.phone(wanted.phone());
    all.card(wanted.cardBin(), wanted.cardLastFour());
    all.reference(wanted.gatewayReference());
    return String.join(" and ", all.conditions);
  }

  private String matches(String column, String typed) {
    String pattern = exact ? SearchSql.escaped(typed) : SearchSql.startsWith(typed);
    return column + " like fold(" + sql.value(pattern) + ")";
  }

  private void text(String column, String typed) {
    if (typed != null) {
      conditions.add(matches(column, typed));
    }
  }

  private void part(String table, String column, String typed) {
    if (typed != null) {
      conditions.add(ownerIn(table, matches(column, typed)));
    }
  }

  private static String ownerIn(String table, String condition) {
    return "c.id in (select x.customer_id from " + table + " where " + condition + ")";
  }

  private void address(String typed) {
    if (typed != null) {
      String text = "fold(x.line1 || ' ' || x.city)";
      String pattern = sql.value(SearchSql.contains(typed));
      String whole = "fold(" + sql.value(SearchSql.escaped(typed)) + ")";
      conditions.add(
          ownerIn(
              "postal_address x",
              exact
                  ? text
                      + " like fold("
                      + pattern
                      + ") and "
                      + whole
                      + " in (fold(x.line1), fold(x.city), "
                      + text
                      + ")"
                  : text + " like fold(" + pattern + ") and " + whole + " <> ''"));
    }
  }

  private void phone(String typed) {
    if (typed != null) {
      PhoneDigits digits = PhoneDigits.of(typed);
      conditions.add(
          digits.isEnough()
              ? "c.id in (select p.customer_id from phone_number p where "
                  + digits.condition(sql, exact)
                  + ")"
              : "false");
    }
  }

  private void card(String bin, String lastFour) {
    if (bin == null && lastFour == null) {
      return;
    }
    String methods = cardOf("bin", "last_four", bin, lastFour);
    String known = "select m.customer_id from payment_method m where " + methods;
    if (lastFour != null) {
      String charged = cardOf("card_bin", "card_last_four", bin, lastFour);
      known += " union all select m.customer_id from charge m where " + charged;
    }
    conditions.add("c.id in (" + known + ")");
  }

  private String cardOf(String binColumn, String fourColumn, String bin, String lastFour) {
    List<String> parts = new ArrayList<>();
    if (lastFour != null) {
      parts.add("m." + fourColumn + " = cast(" + sql.value(lastFour) + " as bpchar)");
    }
    if (bin != null) {
      String pattern = exact ? SearchSql.escaped(bin) : SearchSql.startsWith(bin);
      parts.add("m." + binColumn + " like " + sql.value(pattern));
    }
    return String.join(" and ", parts);
  }

  private void reference(String typed) {
    if (typed != null) {
      String pattern = exact ? SearchSql.escaped(typed) : SearchSql.startsWith(typed);
      String like = "x.gateway_reference like " + sql.value(pattern);
      conditions.add(
          "c.id in (select x.customer_id from charge x where "
              + like
              + " union all select x.customer_id from transaction x where "
              + like
              + ")");
    }
  }
}
