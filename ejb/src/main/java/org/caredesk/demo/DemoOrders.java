package org.caredesk.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.caredesk.catalog.ProductRequest;
import org.caredesk.order.OrderLineRequest;
import org.caredesk.shared.Money;
import org.caredesk.shared.UnitPrice;

/** Makes orders up from the demo's catalog, the same ones for the same seed. */
final class DemoOrders {

  static final String CURRENCY = "GBP";
  private static final int WEIGHT = 3;
  private static final List<ProductRequest> PRODUCTS = read();
  private static final String[] DEAR = {"LMP-02", "KNF-02", "GRD-02"};
  private static final int MOST_LINES = 4;
  private static final int MOST_PIECES = 3;
  private static final int FREE_SHIPPING_FROM = 3;
  private static final Duration SETTLED_SURELY = Duration.ofDays(4);

  private final Random random;

  DemoOrders(long seed) {
    this.random = new Random(seed);
  }

  private static List<ProductRequest> read() {
    try (InputStream file = DemoOrders.class.getResourceAsStream("products.csv")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(line -> product(line.split(";"))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProductRequest product(String[] parts) {
    Integer grams = parts.length > WEIGHT ? Integer.valueOf(parts[WEIGHT]) : null;
    return new ProductRequest(parts[0], parts[1], UnitPrice.of(parts[2], CURRENCY), true, grams);
  }

  static List<ProductRequest> products() {
    return PRODUCTS;
  }

  /** Three orders on average, at least one, between when the person came and a few days ago. */
  List<DemoOrder> of(DemoPerson person, Instant now) {
    List<DemoOrder> orders = new ArrayList<>();
    int many = 1 + random.nextInt(5);
    for (int nth = 1; nth <= many; nth++) {
      DemoFate fate = DemoFate.drawn(random.nextInt(100));
      orders.add(order(person, nth, placed(person, fate, now), fate));
    }
    return orders;
  }

  /** An order of the cast: one dear thing, at a given time. */
  static DemoOrder ofCast(DemoPerson person, int nth, Instant placedAt, DemoFate fate) {
    ProductRequest product =
        PRODUCTS.stream()
            .filter(p -> p.sku().equals(DEAR[nth % DEAR.length]))
            .findFirst()
            .orElseThrow();
    List<OrderLineRequest> one =
        List.of(new OrderLineRequest(product.sku(), product.name(), 1, product.price()));
    Money shipping = Money.of("4.95", CURRENCY);
    return new DemoOrder(
        person.number() + nth, person.number(), placedAt, one, shipping, person.card(), fate);
  }

  /** An order of whatever it may be, at a given time. */
  DemoOrder order(DemoPerson person, int nth, Instant placedAt, DemoFate fate) {
    String number = person.number() + nth;
    return new DemoOrder(
        number, person.number(), placedAt, lines(), shipping(), person.card(), fate);
  }

  private Instant placed(DemoPerson person, DemoFate fate, Instant now) {
    Instant latest = now.minus(SETTLED_SURELY);
    if (fate == DemoFate.HELD) {
      return latest.plusSeconds(random.nextInt(86400)); // an authorization lasts a week
    }
    long span = Math.max(1, Duration.between(person.since(), latest).toSeconds());
    return person.since().plusSeconds((long) (random.nextFloat() * span));
  }

  private List<OrderLineRequest> lines() {
    List<OrderLineRequest> lines = new ArrayList<>();
    int many = 1 + random.nextInt(MOST_LINES);
    for (int line = 0; line < many; line++) {
      ProductRequest product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
      int pieces = 1 + random.nextInt(MOST_PIECES);
      lines.add(new OrderLineRequest(product.sku(), product.name(), pieces, product.price()));
    }
    return lines;
  }

  private Money shipping() {
    return random.nextInt(FREE_SHIPPING_FROM) == 0
        ? Money.zero(CURRENCY)
        : Money.of("4.95", CURRENCY);
  }
}
