package org.caredesk.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;

/**
 * What a mail tells in particular, said in the trade's own types; how an amount or a date is
 * written is up to the reader's language. Null where there is nothing to say.
 */
public final class MailTokens {

  private final Map<MailToken, Object> values = new EnumMap<>(MailToken.class);

  public MailTokens customer(String name) {
    return with(MailToken.CUSTOMER_NAME, name);
  }

  public MailTokens order(String number) {
    return with(MailToken.ORDER_NUMBER, number);
  }

  public MailTokens placedAt(Instant at) {
    return with(MailToken.PLACED_AT, at);
  }

  /** The one amount the mail is about: what goes back, or was called off. */
  public MailTokens amount(Money amount) {
    return with(MailToken.AMOUNT, amount);
  }

  public MailTokens card(String brand, String lastFour) {
    return with(MailToken.CARD_BRAND, brand).with(MailToken.CARD_LAST_FOUR, lastFour);
  }

  public MailTokens reason(String reason) {
    return with(MailToken.REASON, reason);
  }

  /** What was ordered, with prices. */
  public MailTokens lines(List<MailLine> lines) {
    return with(MailToken.LINES, lines.stream().map(MailTokens::line).toList());
  }

  /** What is sent, called off or sent back: things without prices. */
  public MailTokens items(List<MailLine> items) {
    return with(MailToken.ITEMS, items.stream().map(MailTokens::item).toList());
  }

  /** What the order comes to; a part of it that is nothing is left out of the mail. */
  public MailTokens totals(Money subtotal, Money shipping, Money discount, Money tax, Money total) {
    return with(MailToken.SUBTOTAL, subtotal)
        .with(MailToken.SHIPPING, present(shipping))
        .with(MailToken.DISCOUNT, present(discount))
        .with(MailToken.TAX, present(tax))
        .with(MailToken.TOTAL, total);
  }

  /** An address as it stands on the parcel, line by line. */
  public MailTokens shipTo(List<String> lines) {
    return with(MailToken.SHIP_TO, address(lines));
  }

  public MailTokens billTo(List<String> lines) {
    return with(MailToken.BILL_TO, address(lines));
  }

  public MailTokens fulfillment(String number) {
    return with(MailToken.FULFILLMENT_NUMBER, number);
  }

  /**
   * Who carries the parcel and where it can be followed.
   *
   * @param link an address beginning with https:, null where the carrier has none
   */
  public MailTokens tracking(String carrier, String number, String link) {
    return with(MailToken.CARRIER, carrier)
        .with(MailToken.TRACKING_NUMBER, number)
        .with(MailToken.TRACKING_LINK, link);
  }

  /**
   * What may come back, until when, and where to.
   *
   * @param returnTo the address, line by line; empty where it is told otherwise
   */
  public MailTokens rma(String number, LocalDate validUntil, List<String> returnTo) {
    return with(MailToken.RMA_NUMBER, number)
        .with(MailToken.VALID_UNTIL, validUntil)
        .with(MailToken.RETURN_TO, address(returnTo));
  }

  /** What the processor said each time. */
  public MailTokens attempts(List<String> said) {
    return with(
        MailToken.ATTEMPTS,
        said.stream().map(one -> new MailTokens().with(MailToken.ATTEMPT, one)).toList());
  }

  /** A page of the desk, for our own people. */
  public MailTokens link(String address) {
    return with(MailToken.LINK, address);
  }

  /** Who writes; the house adds it. */
  public MailTokens shop(String name) {
    return with(MailToken.SHOP_NAME, name);
  }

  /**
   * A mail with a hole in it is never written: the sender forgot something, and its test says so.
   */
  public void check(MailEvent event) {
    if (!values.keySet().equals(Set.copyOf(event.tokens()))) {
      throw new IllegalArgumentException(event + " tells " + event.tokens() + ", not " + values);
    }
  }

  /** What was said so far; an empty text where there is nothing to say. */
  public Map<MailToken, Object> values() {
    return Collections.unmodifiableMap(values);
  }

  private static MailTokens line(MailLine line) {
    UnitPrice price = line.unitPrice();
    return item(line).with(MailToken.UNIT_PRICE, price).with(MailToken.LINE_TOTAL, line.total());
  }

  private static MailTokens item(MailLine line) {
    return new MailTokens()
        .with(MailToken.PRODUCT, line.product())
        .with(MailToken.SKU, line.sku())
        .with(MailToken.QUANTITY, line.quantity());
  }

  private static Money present(Money part) {
    return part == null || part.isZero() ? null : part;
  }

  private static String address(List<String> lines) {
    return String.join(
        "\n", lines.stream().filter(line -> line != null && !line.isBlank()).toList());
  }

  private MailTokens with(MailToken token, Object value) {
    values.put(token, value == null ? "" : value);
    return this;
  }
}
