package org.caredesk.mail;

import static org.caredesk.mail.MailToken.AMOUNT;
import static org.caredesk.mail.MailToken.ATTEMPTS;
import static org.caredesk.mail.MailToken.BILL_TO;
import static org.caredesk.mail.MailToken.CARD_BRAND;
import static org.caredesk.mail.MailToken.CARD_LAST_FOUR;
import static org.caredesk.mail.MailToken.CARRIER;
import static org.caredesk.mail.MailToken.CUSTOMER_NAME;
import static org.caredesk.mail.MailToken.DISCOUNT;
import static org.caredesk.mail.MailToken.FULFILLMENT_NUMBER;
import static org.caredesk.mail.MailToken.ITEMS;
import static org.caredesk.mail.MailToken.LINES;
import static org.caredesk.mail.MailToken.LINK;
import static org.caredesk.mail.MailToken.ORDER_NUMBER;
import static org.caredesk.mail.MailToken.PLACED_AT;
import static org.caredesk.mail.MailToken.REASON;
import static org.caredesk.mail.MailToken.RETURN_TO;
import static org.caredesk.mail.MailToken.RMA_NUMBER;
import static org.caredesk.mail.MailToken.SHIPPING;
import static org.caredesk.mail.MailToken.SHIP_TO;
import static org.caredesk.mail.MailToken.SHOP_NAME;
import static org.caredesk.mail.MailToken.SUBTOTAL;
import static org.caredesk.mail.MailToken.TAX;
import static org.caredesk.mail.MailToken.TOTAL;
import static org.caredesk.mail.MailToken.TRACKING_LINK;
import static org.caredesk.mail.MailToken.TRACKING_NUMBER;
import static org.caredesk.mail.MailToken.VALID_UNTIL;

import java.util.ArrayList;
import java.util.List;

/**
 * What a mail tells. Each event has words in every language and a list of tokens: what its
 * templates may ask for and its sender must bring.
 */
public enum MailEvent {
  /** To the customer: the order is placed and paid. */
  ORDER_CONFIRMED(
      true,
      ORDER_NUMBER,
      PLACED_AT,
      LINES,
      SUBTOTAL,
      SHIPPING,
      DISCOUNT,
      TAX,
      TOTAL,
      SHIP_TO,
      BILL_TO,
      CARD_BRAND,
      CARD_LAST_FOUR),
  /** To the customer: the order, or some of it, will not come. The amount is what goes back. */
  ORDER_CANCELLED(true, ORDER_NUMBER, ITEMS, AMOUNT),
  /** To the customer: the parcel has left. */
  SHIPPED(
      true,
      ORDER_NUMBER,
      FULFILLMENT_NUMBER,
      ITEMS,
      SHIP_TO,
      CARRIER,
      TRACKING_NUMBER,
      TRACKING_LINK),
  /** To the customer: what may be sent back, under which number, until when and where to. */
  RMA_ISSUED(true, ORDER_NUMBER, RMA_NUMBER, ITEMS, VALID_UNTIL, RETURN_TO),
  /** To the customer: the refund is on its way. */
  REFUND_ACCEPTED(true, ORDER_NUMBER, AMOUNT, CARD_BRAND, CARD_LAST_FOUR, REASON),
  /** To the customer: the bank has the money. */
  REFUND_SUCCEEDED(true, ORDER_NUMBER, AMOUNT, CARD_BRAND, CARD_LAST_FOUR, REASON),
  /** To the customer: the charge was cancelled before any money moved. */
  VOIDED(true, ORDER_NUMBER, AMOUNT, CARD_BRAND, CARD_LAST_FOUR),
  /** To Notify Emails: three daily tries have failed and the refund has left the queue. */
  REFUND_ABANDONED(false, ORDER_NUMBER, AMOUNT, CARD_BRAND, CARD_LAST_FOUR, REASON, ATTEMPTS, LINK),
  /** To Notify Emails: for three days nobody could say whether the refund was executed. */
  REFUND_UNKNOWN(false, ORDER_NUMBER, AMOUNT, CARD_BRAND, CARD_LAST_FOUR, REASON, ATTEMPTS, LINK);

  private final boolean toCustomer;
  private final List<MailToken> tokens;

  MailEvent(boolean toCustomer, MailToken... own) {
    List<MailToken> all = new ArrayList<>(List.of(CUSTOMER_NAME, SHOP_NAME));
    all.addAll(List.of(own));
    this.toCustomer = toCustomer;
    this.tokens = List.copyOf(all);
  }

  /** Whether a customer reads it; otherwise our own people do, and no customer ever may. */
  public boolean isToCustomer() {
    return toCustomer;
  }

  /** What its templates may ask for. */
  public List<MailToken> tokens() {
    return tokens;
  }
}
