package org.caredesk.importing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caredesk.catalog.PastProduct;
import org.caredesk.customer.AddressRequest;
import org.caredesk.customer.CardOnFileRequest;
import org.caredesk.customer.CustomerName;
import org.caredesk.customer.PastCustomer;
import org.caredesk.fulfillment.FulfillmentStatus;
import org.caredesk.fulfillment.PastFulfillment;
import org.caredesk.fulfillment.rma.PastRma;
import org.caredesk.order.OrderLineRequest;
import org.caredesk.order.OrderStatus;
import org.caredesk.order.PastOrder;
import org.caredesk.payment.CardOnFile;
import org.caredesk.payment.PastTransaction;
import org.caredesk.payment.TransactionType;
import org.caredesk.shared.InstantConverter;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;

/** Reads staged lines, as the database gives them, as the facts that each room's door takes. */
final class StagedFacts {

  static final String CUSTOMER =
      "number, first_name, last_name, company, email, phone, address1, address2, city, state_name,"
          + " postal_code, country, created_at, language";
  static final String PRODUCT = "number, name, unit_price, currency";
  static final String ORDER =
      "number, (select c.id from customer c where c.number = customer_number), placed_at, status,"
          + " currency, shipping_amount, tax_amount, discount_amount, total_amount";
  static final String TRANSACTION =
      "number, (select o.id from customer_order o where o.number = order_number),"
          + " (select o.customer_id from customer_order o where o.number = order_number), type,"
          + " status, amount, currency, merchant_account, gateway_reference, card_brand, card_bin,"
          + " card_last_four, card_expiry, occurred_at, settled_at, parent_number";

  static final String FULFILLMENT =
      "number, (select o.id from customer_order o where o.number = order_number),"
          + " (select o.customer_id from customer_order o where o.number = order_number), status,"
          + " carrier, tracking_number, (select o.placed_at from customer_order o where o.number ="
          + " order_number), shipped_at, delivered_at, rma_number, (select count(*) from"
          + " staged_fulfillment x where x.run_id = ?1 and x.order_number ="
          + " staged_fulfillment.order_number)";

  private StagedFacts() {}

  static PastCustomer customer(Object[] row) {
    AddressRequest billing =
        new AddressRequest(
            text(row[6]), text(row[7]), text(row[8]), text(row[9]), text(row[10]), text(row[11]));
    return new PastCustomer(
        text(row[0]),
        new CustomerName(text(row[1]), text(row[2]), text(row[3])),
        text(row[4]),
        text(row[5]),
        billing,
        InstantConverter.fromColumn(row[12]),
        text(row[13]));
  }

  static PastProduct product(Object[] row) {
    return new PastProduct(
        text(row[0]), text(row[1]), UnitPrice.of((BigDecimal) row[2], text(row[3])));
  }

  static PastOrder order(Object[] row, Map<String, List<Object[]>> lines) {
    String currency = text(row[4]);
    return new PastOrder(
        text(row[0]),
        id(row[1]),
        InstantConverter.fromColumn(row[2]),
        OrderStatus.valueOf(text(row[3])),
        lines.getOrDefault(text(row[0]), List.of()).stream().map(l -> line(l, currency)).toList(),
        Money.of((BigDecimal) row[5], currency),
        Money.of((BigDecimal) row[6], currency),
        Money.of((BigDecimal) row[7], currency),
        Money.of((BigDecimal) row[8], currency));
  }

  private static OrderLineRequest line(Object[] row, String currency) {
    return new OrderLineRequest(
        text(row[1]),
        text(row[2]),
        ((Number) row[3]).intValue(),
        UnitPrice.of((BigDecimal) row[4], currency));
  }

  static PastTransaction transaction(Object[] row) {
    boolean carded = !text(row[9]).isEmpty() && !text(row[11]).isEmpty();
    return new PastTransaction(
        text(row[0]),
        id(row[1]),
        id(row[2]),
        TransactionType.valueOf(text(row[3])),
        PastTransaction.Result.valueOf(text(row[4])),
        Money.of((BigDecimal) row[5], text(row[6])),
        text(row[7]),
        text(row[8]).isEmpty() ? null : text(row[8]),
        carded
            ? new CardOnFile(null, text(row[9]), text(row[10]), text(row[11]), text(row[12]))
            : null,
        InstantConverter.fromColumn(row[13]),
        InstantConverter.fromColumn(row[14]),
        text(row[15]));
  }

  static PastFulfillment parcel(Object[] row) {
    return new PastFulfillment(
        text(row[0]),
        id(row[1]),
        id(row[2]),
        FulfillmentStatus.valueOf(text(row[3])),
        null,
        text(row[4]),
        text(row[5]),
        InstantConverter.fromColumn(row[6]),
        InstantConverter.fromColumn(row[7]),
        InstantConverter.fromColumn(row[8]),
        id(row[10]) == 1);
  }

  /** The return that goes with a parcel, if there is one. */
  static Stream<PastRma> rma(Object[] row) {
    if (row[9] == null) {
      return Stream.empty();
    }
    Instant issued = InstantConverter.fromColumn(row[7] == null ? row[6] : row[7]);
    boolean received = FulfillmentStatus.RETURNED.name().equals(row[3]);
    Instant last = row[8] == null ? issued : InstantConverter.fromColumn(row[8]);
    return Stream.of(new PastRma(text(row[9]), text(row[0]), issued, received ? last : null));
  }

  /** The card that a past transaction was made with, for the customer's file. */
  static CardOnFileRequest card(PastTransaction past) {
    CardOnFile card = past.card();
    return new CardOnFileRequest(
        past.customerId(),
        past.merchantAccount(),
        card.token(),
        card.brand(),
        card.bin(),
        card.lastFour(),
        card.expiry(),
        past.occurredAt());
  }

  private static String text(Object column) {
    return (String) column;
  }

  private static long id(Object column) {
    return ((Number) column).longValue();
  }
}
