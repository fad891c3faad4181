package org.caredesk.demo;

import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.caredesk.payment.gateway.simulated.SimulatedControl;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Money;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Loads the demo once, step by step, beside everything else; a server that is stopped goes on where
 * it was. The cast comes first, so that there is somebody to find at once.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoService {

  private static final Logger LOG = Logger.getLogger(DemoService.class.getName());
  private static final long SEED = 20261123;
  private static final int CHUNK = 100;
  private static final int LARGE = 1000;
  private static final BigDecimal PART = new BigDecimal("0.35");
  private static final Duration A_MOMENT = Duration.ofMinutes(20);

  @Inject private DemoLedger ledger;
  @Inject private DemoCalls calls;
  @Inject private DemoProfiles profiles;
  @Inject private SimulatedControl control;
  @Inject private Clocks clocks;

  @Inject
  @ConfigProperty(name = "caredesk.demo", defaultValue = "false")
  private boolean demo;

  @Inject
  @ConfigProperty(name = "caredesk.demo.customers", defaultValue = "2000")
  private int people;

  /** Loads what is not loaded yet; comes back at once. */
  @Asynchronous
  public void loadOnce() {
    if (!demo || !control.isThere() || ledger.isDone("all")) {
      return;
    }
    try {
      Instant start = clocks.real();
      load();
      LOG.log(Level.INFO, "demo: loaded in {0}", Duration.between(start, clocks.real()));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "demo: broke off; the next start goes on", e);
    }
  }

  private void load() {
    ledger.products("products");
    ledger.prices("prices");
    cast();
    profiles();
    for (int from = 0; from < people; from += CHUNK) {
      chunk(from, Math.min(from + CHUNK, people));
    }
    ledger.done("all");
  }

  private void cast() {
    if (ledger.isDone("cast")) {
      return;
    }
    Instant now = clocks.now();
    List<DemoPerson> members = new ArrayList<>();
    List<DemoOrder> past = new ArrayList<>();
    List<DemoOrder> today = new ArrayList<>();
    for (DemoCast member : DemoCast.values()) {
      DemoPerson person =
          DemoPeople.cast(
              member.number(),
              member.customerName(),
              member.lastFour(),
              now.minus(Duration.ofDays(400)));
      members.add(person);
      past.add(DemoOrders.ofCast(person, 1, now.minus(Duration.ofDays(90)), DemoFate.SETTLED));
      past.add(DemoOrders.ofCast(person, 2, now.minus(Duration.ofDays(6)), DemoFate.SETTLED));
      if (member == DemoCast.SAM) {
        past.add(DemoOrders.ofCast(person, 3, now.minus(A_MOMENT), DemoFate.TAKEN));
      } else {
        today.add(DemoOrders.ofCast(person, 3, now.minus(A_MOMENT), DemoFate.TAKEN));
      }
      if (member == DemoCast.QUINN) {
        past.addAll(held(person, now));
      }
    }
    calls.register(past);
    ledger.past("cast-past", members, past);
    today.forEach(calls::sell);
    ledger.done("cast");
    LOG.info("demo: the cast is on stage");
  }

  private void profiles() {
    if (!ledger.isDone("profiles")) {
      profiles.bar(DemoCast.BORIS);
      profiles.credit(DemoCast.CHLOE, Money.of("15.00", DemoOrders.CURRENCY));
      profiles.fields();
      ledger.done("profiles");
    }
  }

  /** Orders that somebody has to look at before their money is taken. */
  private static List<DemoOrder> held(DemoPerson person, Instant now) {
    return IntStream.rangeClosed(4, 6)
        .mapToObj(
            nth -> DemoOrders.ofCast(person, nth, now.minus(Duration.ofHours(nth)), DemoFate.HELD))
        .toList();
  }

  private void chunk(int from, int to) {
    String step = "people-" + from;
    if (ledger.isDone(step)) {
      return;
    }
    Instant now = clocks.now();
    DemoPeople people = new DemoPeople(SEED + from, now, this.people >= LARGE);
    DemoOrders orders = new DemoOrders(SEED - from - 1);
    List<DemoPerson> made = new ArrayList<>();
    List<DemoOrder> past = new ArrayList<>();
    for (int index = from; index < to; index++) {
      DemoPerson person = people.person(index);
      made.add(person);
      past.addAll(orders.of(person, now));
    }
    calls.register(past);
    ledger.past(step + "-past", made, past);
    past.forEach(this::giveBack);
    sellToday(orders, made, now);
    ledger.done(step);
    LOG.log(Level.INFO, "demo: {0} of {1} customers", new Object[] {to, this.people});
  }

  private void giveBack(DemoOrder order) {
    if (order.fate() == DemoFate.GIVEN_BACK) {
      calls.refund(order, order.total(), "RETURNED_GOODS");
    } else if (order.fate() == DemoFate.PARTLY_BACK) {
      int digits = order.total().minorDigits();
      BigDecimal part = order.total().amount().multiply(PART).setScale(digits, RoundingMode.UP);
      calls.refund(order, Money.of(part, DemoOrders.CURRENCY), "DAMAGED");
    }
  }

  /** One customer in fifty buys something today. */
  private void sellToday(DemoOrders orders, List<DemoPerson> made, Instant now) {
    for (int nth = 0; nth < made.size(); nth += CHUNK / 2) {
      calls.sell(orders.order(made.get(nth), 9, now.minus(A_MOMENT), DemoFate.TAKEN));
    }
  }
}
