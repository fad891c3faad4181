package org.caredesk.importing;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caredesk.customer.CustomerName;
import org.caredesk.customer.MailAddressPolicy;
import org.caredesk.customer.PostalAddress;
import org.caredesk.fulfillment.FulfillmentStatus;
import org.caredesk.fulfillment.Tracking;
import org.caredesk.order.OrderStatus;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/** What a single line must hold to, by its kind; gives its values in the order of staging. */
final class LineRules {

  private static final int NUMBER = 40;
  private static final int TRANSACTION_NUMBER = 60;
  private static final Set<String> ORDER_STATUS =
      Stream.of(OrderStatus.values()).map(Enum::name).collect(Collectors.toSet());
  private static final Set<String> FULFILLMENT_STATUS =
      Stream.of(FulfillmentStatus.values()).map(Enum::name).collect(Collectors.toSet());
  private static final Set<String> TYPES =
      Set.of("AUTHORIZATION", "CAPTURE", "SALE", "VOID", "REFUND");
  private static final Set<String> RESULTS = Set.of("SUCCEEDED", "DECLINED", "VOIDED");
  private static final Set<String> LANGUAGES = Set.of("en", "de");

  private LineRules() {}

  static String[] staged(ImportKind kind, LineFields line) {
    return switch (kind) {
      case CUSTOMERS -> customer(line);
      case PRODUCTS -> product(line);
      case ORDERS -> order(line);
      case ORDER_LINES -> orderLine(line);
      case TRANSACTIONS -> transaction(line);
      case FULFILLMENTS -> fulfillment(line);
      case TRACKING -> tracking(line);
      case RETURNS -> returned(line);
      case REFUND_REQUESTS -> refundRequest(line);
    };
  }

  private static String[] customer(LineFields line) {
    CustomerName name =
        new CustomerName(
            line.text("first_name", 120), line.text("last_name", 120), line.text("company", 200));
    String email = line.text("email", 254);
    String country = line.required("country", 10);
    if (!PostalAddress.isCountry(country)) {
      throw new BusinessException("customer.country", country);
    }
    String language = line.text("language", 5);
    if (!language.isEmpty() && !LANGUAGES.contains(language)) {
      throw new BusinessException("import.value", "language", language);
    }
    return new String[] {
      line.required("customer_number", NUMBER),
      name.first(),
      name.last(),
      name.company(),
      email.isEmpty() ? "" : MailAddressPolicy.check(email),
      line.text("phone", 60),
      line.text("address1", 200),
      line.text("address2", 200),
      line.text("city", 120),
      line.text("state", 80),
      line.text("postal_code", 20),
      country,
      line.instant("created_at"),
      language
    };
  }

  private static String[] product(LineFields line) {
    String currency = line.currency("currency");
    return new String[] {
      line.required("sku", TRANSACTION_NUMBER),
      line.required("name", 300),
      line.price("unit_price", currency),
      currency
    };
  }

  private static String[] order(LineFields line) {
    String currency = line.currency("currency");
    return new String[] {
      line.required("order_number", NUMBER),
      line.required("customer_number", NUMBER),
      line.instant("placed_at"),
      line.oneOf("status", ORDER_STATUS),
      currency,
      Integer.toString(Money.digitsOf(currency)),
      line.amount("shipping_amount", currency),
      line.amount("tax_amount", currency),
      line.amount("discount_amount", currency),
      line.amount("total_amount", currency)
    };
  }

  private static String[] orderLine(LineFields line) {
    return new String[] {
      line.required("order_number", NUMBER),
      line.count("line"),
      line.required("sku", TRANSACTION_NUMBER),
      line.required("name", 300),
      line.count("quantity"),
      line.price("unit_price", "GBP")
    };
  }

  private static String[] transaction(LineFields line) {
    String currency = line.currency("currency");
    String type = line.oneOf("type", TYPES);
    String parent = line.text("parent_transaction_number", TRANSACTION_NUMBER);
    if (parent.isEmpty() && Set.of("CAPTURE", "VOID", "REFUND").contains(type)) {
      throw new BusinessException("import.missing", "parent_transaction_number");
    }
    return new String[] {
      line.required("transaction_number", TRANSACTION_NUMBER),
      line.required("order_number", NUMBER),
      type,
      line.oneOf("status", RESULTS),
      line.amount("amount", currency),
      currency,
      line.required("merchant_account", NUMBER),
      line.text("gateway_reference", 120),
      line.text("card_brand", 20),
      digits(line, "card_bin", "\\d{6,8}|"),
      digits(line, "card_last_four", "\\d{4}|"),
      digits(line, "card_expiry", "(0[1-9]|1[0-2])/\\d{4}|"),
      line.instant("occurred_at"),
      line.instantOrNull("settled_at"),
      parent.isEmpty() ? null : parent
    };
  }

  private static String digits(LineFields line, String column, String shape) {
    String text = line.text(column, 20);
    if (!text.matches(shape)) {
      throw new BusinessException("import.value", column, text);
    }
    return text;
  }

  private static String[] fulfillment(LineFields line) {
    String status = line.oneOf("status", FULFILLMENT_STATUS);
    String carrier = line.text("carrier", NUMBER);
    String rma = line.text("rma_number", TRANSACTION_NUMBER);
    if ("RMA_PENDING".equals(status)) {
      line.required("rma_number", TRANSACTION_NUMBER);
    } else if (!rma.isEmpty() && !"RETURNED".equals(status)) {
      throw new BusinessException("import.value", "rma_number", rma);
    }
    String tracking = line.text("tracking_number", 80);
    if (!tracking.isEmpty()) {
      tracking = new Tracking(line.required("carrier", NUMBER), tracking).number();
    }
    return new String[] {
      line.required("fulfillment_number", TRANSACTION_NUMBER),
      line.required("order_number", NUMBER),
      status,
      carrier.isEmpty() ? null : carrier,
      tracking.isEmpty() ? null : tracking,
      "SHIPPED".equals(status) ? line.instant("shipped_at") : line.instantOrNull("shipped_at"),
      "DELIVERED".equals(status)
          ? line.instant("delivered_at")
          : line.instantOrNull("delivered_at"),
      rma.isEmpty() ? null : rma
    };
  }

  private static String[] tracking(LineFields line) {
    String parcel = line.text("fulfillment_number", TRANSACTION_NUMBER);
    String order = line.text("order_number", NUMBER);
    if (parcel.isEmpty() && order.isEmpty()) {
      throw new BusinessException("import.missing", "fulfillment_number");
    }
    String carrier = line.required("carrier", NUMBER);
    return new String[] {
      parcel.isEmpty() ? order : parcel,
      parcel.isEmpty() ? null : parcel,
      parcel.isEmpty() ? order : null,
      carrier,
      new Tracking(carrier, line.required("tracking_number", 80)).number(),
      line.instantOrNull("shipped_at")
    };
  }

  private static String[] returned(LineFields line) {
    return new String[] {
      line.required("rma_number", TRANSACTION_NUMBER),
      line.required("sku", TRANSACTION_NUMBER),
      line.count("quantity"),
      line.instant("received_at")
    };
  }

  private static String[] refundRequest(LineFields line) {
    String currency = line.currency("currency");
    String amount = line.amount("amount", currency);
    if (!Money.of(amount, currency).isPositive()) {
      throw new BusinessException("money.amount", amount);
    }
    return new String[] {
      line.required("request_number", TRANSACTION_NUMBER),
      line.required("transaction_number", TRANSACTION_NUMBER),
      amount,
      currency,
      line.required("reason", 60),
      line.instant("requested_at")
    };
  }
}
