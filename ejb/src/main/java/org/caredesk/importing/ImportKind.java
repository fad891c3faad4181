package org.caredesk.importing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that can come in, in the order in which they are loaded, with the columns that each
 * must have and the ones it may have.
 */
enum ImportKind {
  CUSTOMERS(
      "staged_customer",
      "number first_name last_name company email phone address1 address2 city state_name"
          + " postal_code country created_at:timestamptz language",
      "customer_number first_name last_name company email phone address1 address2 city state"
          + " postal_code country created_at"),
  PRODUCTS(
      "staged_product", "number name unit_price:numeric currency", "sku name unit_price currency"),
  ORDERS(
      "staged_order",
      "number customer_number placed_at:timestamptz status currency minor_digits:int"
          + " shipping_amount:numeric tax_amount:numeric discount_amount:numeric"
          + " total_amount:numeric",
      "order_number customer_number placed_at status currency shipping_amount tax_amount"
          + " discount_amount total_amount"),
  ORDER_LINES(
      "staged_order_line",
      "number order_line:int sku name quantity:int unit_price:numeric",
      "order_number line sku name quantity unit_price"),
  TRANSACTIONS(
      "staged_transaction",
      "number order_number type status amount:numeric currency merchant_account gateway_reference"
          + " card_brand card_bin card_last_four card_expiry occurred_at:timestamptz"
          + " settled_at:timestamptz parent_number",
      "transaction_number order_number type status amount currency merchant_account"
          + " gateway_reference card_brand card_bin card_last_four card_expiry occurred_at"
          + " settled_at"),
  FULFILLMENTS(
      "staged_fulfillment",
      "number order_number status carrier tracking_number shipped_at:timestamptz"
          + " delivered_at:timestamptz rma_number",
      "fulfillment_number order_number status carrier tracking_number shipped_at delivered_at"),
  TRACKING(
      "staged_tracking",
      "number fulfillment_number order_number carrier tracking_number shipped_at:timestamptz",
      "tracking_number carrier shipped_at"),
  RETURNS(
      "staged_return",
      "number sku quantity:int received_at:timestamptz",
      "rma_number sku quantity received_at"),
  REFUND_REQUESTS(
      "staged_refund_request",
      "number transaction_number amount:numeric currency reason requested_at:timestamptz",
      "request_number transaction_number amount currency reason requested_at");

  private final String table;
  private final List<String> staged;
  private final List<String> columns;

  ImportKind(String table, String staged, String columns) {
    this.table = table;
    this.staged = List.of(staged.split(" "));
    this.columns = List.of(columns.split(" "));
  }

  /** The kind that a file's name stands for: customers.csv, order_lines.csv.gz. */
  static Optional<ImportKind> ofFile(String name) {
    String plain = name.replaceFirst("\\.gz$", "");
    return Stream.of(values()).filter(kind -> plain.equals(kind.fileName())).findFirst();
  }

  private String fileName() {
    return name().toLowerCase(java.util.Locale.ROOT) + ".csv";
  }

  String table() {
    return table;
  }

  /** Whether its lines stand for themselves, with file, raw text and state of their own. */
  boolean isRoot() {
    return this != ORDER_LINES;
  }

  /** The columns that the file must have; the first is the number of what a line belongs to. */
  List<String> columns() {
    return columns;
  }

  /** How many values a staged line has. */
  int width() {
    return staged.size();
  }

  /** Stages lines given as columns: run, [file, raws,] line numbers, then one array a column. */
  String insert() {
    String names = String.join(", ", staged.stream().map(column -> column.split(":")[0]).toList());
    String arrays =
        String.join(
            ", ", staged.stream().map(column -> "cast(? as " + type(column) + "[])").toList());
    return isRoot()
        ? "insert into "
            + table
            + " (run_id, file, line, raw, "
            + names
            + ") select ?, ?, u.* from unnest(?, ?, "
            + arrays
            + ") u on conflict do nothing"
        : "insert into "
            + table
            + " (run_id, line, "
            + names
            + ") select ?, u.* from unnest(?, "
            + arrays
            + ") u on conflict do nothing";
  }

  private static String type(String column) {
    return column.contains(":") ? column.split(":")[1] : "text";
  }
}
