package org.caredesk.container.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A folder of files to import: one customer, one product, one order of two lines and its sale, all
 * under numbers of their own, until a test makes something of it wrong.
 */
final class Shipment {

  private final String tag = UUID.randomUUID().toString().substring(0, 8);
  private final Map<String, StringBuilder> files = new LinkedHashMap<>();
  private final Path folder;

  Shipment() {
    try {
      String base = ConfigProvider.getConfig().getValue("caredesk.import.base", String.class);
      folder =
          Files.createTempDirectory(
              Files.createDirectories(Path.of(base).toAbsolutePath()), "shipment");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    file(
        "customers",
        "customer_number,first_name,last_name,company,email,phone,address1,address2,city,state,"
            + "postal_code,country,created_at");
    file("products", "sku,name,unit_price,currency");
    file(
        "orders",
        "order_number,customer_number,placed_at,status,currency,shipping_amount,tax_amount,"
            + "discount_amount,total_amount");
    file("order_lines", "order_number,line,sku,name,quantity,unit_price");
    file(
        "transactions",
        "transaction_number,order_number,type,status,amount,currency,merchant_account,"
            + "gateway_reference,card_brand,card_bin,card_last_four,card_expiry,occurred_at,"
            + "settled_at,parent_transaction_number");
    add("customers", customer("C"));
    add("products", "P-" + tag + ",\"Mug, \"\"large\"\"\",4.50,GBP");
    add("orders", order("O", "C", "12.60"));
    add("order_lines", line("O", 1, "2", "4.50"));
    add("order_lines", line("O", 2, "3", "0.2"));
    add("transactions", sale("S", "O", "12.60"));
  }

  private void file(String name, String header) {
    files.put(name, new StringBuilder(header).append('\n'));
  }

  String number(String name) {
    return name + "-" + tag;
  }

  String customer(String name) {
    return number(name)
        + ",Zoë,Import,,zoe@example.org,01632 960123,1 Road,,Town,,AB1,GB,2026-01-02T03:04:05Z";
  }

  String order(String name, String customer, String total) {
    return number(name)
        + ","
        + number(customer)
        + ",2026-02-02T03:04:05Z,COMPLETE,GBP,3.00,0.00,0.00,"
        + total;
  }

  String line(String order, int line, String quantity, String price) {
    return number(order) + "," + line + ",P-" + tag + ",Mug," + quantity + "," + price;
  }

  String sale(String name, String order, String amount) {
    return number(name)
        + ","
        + number(order)
        + ",SALE,SUCCEEDED,"
        + amount
        + ",GBP,simulated,ref-"
        + number(name)
        + ",VISA,424242,4242,12/2030,2026-02-02T03:04:05Z,2026-02-03T21:00:00Z,";
  }

  Shipment add(String file, String line) {
    files.get(file).append(line).append('\n');
    return this;
  }

  /** Swaps a piece of a file's text for another. */
  Shipment change(String file, String from, String to) {
    String text = files.get(file).toString();
    if (!text.contains(from)) {
      throw new IllegalArgumentException(from);
    }
    files.put(file, new StringBuilder(text.replace(from, to)));
    return this;
  }

  Path write() {
    try {
      for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey() + ".csv"), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  /** Writes a file as bytes of its own instead of plain UTF-8. */
  Path writeAs(String name, String suffix, byte[] bytes) {
    Path written = write();
    try {
      Files.delete(written.resolve(name + ".csv"));
      Files.write(written.resolve(name + ".csv" + suffix), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written;
  }

  byte[] latin1(String name) {
    return files.get(name).toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  byte[] halfOfTheGzip(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(files.get(name).toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12);
  }
}
