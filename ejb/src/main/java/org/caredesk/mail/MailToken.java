package org.caredesk.mail;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a template may ask for, written {{name}}. A list is written as a section, {{#lines}} …
 * {{/lines}}, and has tokens of its own inside; a section around any other token is left out when
 * there is nothing to say.
 */
public enum MailToken {
  CUSTOMER_NAME,
  SHOP_NAME,
  ORDER_NUMBER,
  PLACED_AT,
  AMOUNT,
  CARD_BRAND,
  CARD_LAST_FOUR,
  REASON,
  PRODUCT,
  SKU,
  QUANTITY,
  UNIT_PRICE,
  LINE_TOTAL,
  LINES(PRODUCT, SKU, QUANTITY, UNIT_PRICE, LINE_TOTAL),
  ITEMS(PRODUCT, SKU, QUANTITY),
  SUBTOTAL,
  SHIPPING,
  DISCOUNT,
  TAX,
  TOTAL,
  SHIP_TO,
  BILL_TO,
  FULFILLMENT_NUMBER,
  CARRIER,
  TRACKING_NUMBER,
  TRACKING_LINK,
  RMA_NUMBER,
  VALID_UNTIL,
  RETURN_TO,
  ATTEMPT,
  ATTEMPTS(ATTEMPT),
  LINK;

  private final List<MailToken> inside;

  MailToken(MailToken... inside) {
    this.inside = List.of(inside);
  }

  /** As it is written between braces: customerName. */
  public String written() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_");
    return words[0]
        + String.join(
            "",
            Arrays.stream(words)
                .skip(1)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .toList());
  }

  /** As a template asks for it: the value, or for each of a list what is known of it. */
  public String tag() {
    String name = written();
    return isList()
        ? inside.stream()
            .map(MailToken::tag)
            .collect(joining(" ", "{{#" + name + "}}", "{{/" + name + "}}"))
        : "{{" + name + "}}";
  }

  /** Whether it stands for several things, each told inside its section. */
  public boolean isList() {
    return !inside.isEmpty();
  }

  /** What may be asked for inside the section of a list; empty for everything else. */
  public List<MailToken> inside() {
    return inside;
  }
}
