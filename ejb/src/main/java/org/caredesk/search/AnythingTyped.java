package org.caredesk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the one box was given, and everything it may mean: each meaning is one search on one index
 * with a limit of its own, and a rank that says how sure it is.
 */
final class AnythingTyped {

  private static final int FEWEST = 2;
  private static final int PIECE = 3;
  private static final int MOST_WORDS = 6;
  private static final int LONGEST = 100;
  private static final String CUSTOMERS = "select 'CUSTOMER' as kind, ";
  private static final String ORDERS = "select 'ORDER' as kind, ";

  private final String text;
  private final SearchSql sql;
  private final boolean restricted;
  private final int most;
  private final List<String> meanings = new ArrayList<>();

  AnythingTyped(String typed, SearchSql sql, boolean restricted, int most) {
    String clean = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
    this.text = clean.substring(0, Math.min(clean.length(), LONGEST));
    this.sql = sql;
    this.restricted = restricted;
    this.most = most;
  }

  boolean isEnough() {
    return text.length() >= FEWEST;
  }

  /** Only names can be mistyped; a number or a mail is right or unknown. */
  boolean mayBeMistyped() {
    return !restricted && text.length() > PIECE && text.matches("[\\p{L}\\p{M}' .-]+");
  }

  String text() {
    return text;
  }

  /** All meanings as one list of (kind, id, rank); empty when the text can mean nothing. */
  String candidates() {
    numbers();
    if (text.contains("@")) {
      mail();
    } else {
      phone();
      lastFour();
      name();
    }
    return String.join(" union all ", meanings);
  }

  private void add(String head, String id, int rank, String rest) {
    meanings.add("(" + head + id + " as id, " + rank + " as rank " + rest + " limit " + most + ")");
  }

  private void numbers() {
    if (text.contains(" ")) {
      return;
    }
    String whole = "fold(" + sql.value(SearchSql.escaped(text)) + ")";
    add(ORDERS, "o.id", 0, "from customer_order o where fold(o.number) like " + whole);
    add(CUSTOMERS, "c.id", 0, "from customer c where c.number = " + sql.value(text));
    String reference = sql.value(SearchSql.escaped(text));
    add(ORDERS, "x.order_id", 1, "from charge x where x.gateway_reference like " + reference);
    add(ORDERS, "x.order_id", 1, "from transaction x where x.gateway_reference like " + reference);
    add(ORDERS, "f.order_id", 1, "from fulfillment f where fold(f.tracking_number) like " + whole);
    String number = sql.value(text.toUpperCase(Locale.ROOT));
    add(ORDERS, "f.order_id", 1, "from fulfillment f where f.number = " + number);
    add(ORDERS, "r.order_id", 1, "from rma r where r.number = " + number);
    if (!restricted && text.length() >= PIECE) {
      String begins = "fold(" + sql.value(SearchSql.startsWith(text)) + ")";
      add(ORDERS, "o.id", 4, "from customer_order o where fold(o.number) like " + begins);
    }
  }

  private void mail() {
    String pattern = restricted ? SearchSql.escaped(text) : SearchSql.startsWith(text);
    add(
        CUSTOMERS,
        "e.customer_id",
        1,
        "from email_address e where e.folded like fold(" + sql.value(pattern) + ")");
  }

  private void phone() {
    PhoneDigits digits = PhoneDigits.of(text);
    if (PhoneDigits.looksLikeOne(text) && (!restricted || digits.isWhole())) {
      String condition = digits.condition(sql, restricted);
      add(CUSTOMERS, "p.customer_id", 2, "from phone_number p where " + condition);
    }
  }

  private void lastFour() {
    if (!restricted && text.matches("\\d{4}")) {
      String four = "cast(" + sql.value(text) + " as bpchar)";
      add(CUSTOMERS, "m.customer_id", 2, "from payment_method m where m.last_four = " + four);
      add(CUSTOMERS, "m.customer_id", 2, "from charge m where m.card_last_four = " + four);
    }
  }

  private void name() {
    List<String> words = words();
    if (restricted || words.isEmpty()) {
      return;
    }
    List<String> pieces = words.stream().filter(word -> word.length() >= PIECE).toList();
    if (pieces.isEmpty()) {
      begins("c.first_name", words.get(0));
      begins("c.last_name", words.get(0));
      return;
    }
    String all =
        String.join(
            " and ",
            words.stream()
                .map(word -> "c.search_name like fold(" + sql.value(SearchSql.contains(word)) + ")")
                .toList());
    add(CUSTOMERS, "c.id", 3, "from customer c where " + all);
    begins("c.last_name", words.get(words.size() - 1));
    begins("c.first_name", words.get(0));
  }

  private void begins(String column, String word) {
    String others =
        words().stream()
            .filter(other -> !other.equals(word))
            .map(o -> " and c.search_name like fold(" + sql.value(SearchSql.contains(o)) + ")")
            .reduce("", String::concat);
    String begins = sql.value(SearchSql.startsWith(word));
    add(
        CUSTOMERS,
        "c.id",
        2,
        "from customer c where fold(" + column + ") like fold(" + begins + ")" + others);
  }

  private List<String> words() {
    return Stream.of(text.split("[\\s,]+"))
        .filter(word -> word.codePoints().anyMatch(Character::isLetter))
        .limit(MOST_WORDS)
        .toList();
  }
}
