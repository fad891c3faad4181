package org.caredesk.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.caredesk.catalog.CatalogService;
import org.caredesk.customer.CardOnFileRequest;
import org.caredesk.customer.CustomerReader;
import org.caredesk.customer.CustomerService;
import org.caredesk.fulfillment.FulfillmentService;
import org.caredesk.fulfillment.PastFulfillment;
import org.caredesk.fulfillment.rma.RmaService;
import org.caredesk.order.OrderReader;
import org.caredesk.order.OrderService;
import org.caredesk.payment.PaymentService;
import org.caredesk.shared.Clocks;

/** Loads the demo step by step, each step once: the step's mark and what it made stand together. */
@ApplicationScoped
class DemoLedger {

  @PersistenceContext private EntityManager em;
  @Inject private Clocks clocks;
  @Inject private CatalogService catalog;
  @Inject private DemoPrices prices;
  @Inject private CustomerService customers;
  @Inject private CustomerReader customerReader;
  @Inject private OrderService orders;
  @Inject private OrderReader orderReader;
  @Inject private PaymentService payments;
  @Inject private FulfillmentService parcels;
  @Inject private RmaService rmas;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean isDone(String step) {
    return !em.createNativeQuery("select 1 from demo_step where step = ?1")
        .setParameter(1, step)
        .getResultList()
        .isEmpty();
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void done(String step) {
    claim(step);
  }

  /** Another server that does the same waits here, and then knows that it is done. */
  private boolean claim(String step) {
    return em.createNativeQuery(
                "insert into demo_step (step, done_at) values (?1, ?2) on conflict do nothing")
            .setParameter(1, step)
            .setParameter(2, clocks.now().atOffset(ZoneOffset.UTC))
            .executeUpdate()
        == 1;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void products(String step) {
    if (claim(step)) {
      DemoOrders.products().forEach(catalog::add);
    }
  }

  /** What orders are priced with besides. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void prices(String step) {
    if (claim(step)) {
      prices.load();
    }
  }

  /** People with their orders and what was paid for them. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void past(String step, List<DemoPerson> people, List<DemoOrder> made) {
    if (!claim(step)) {
      return;
    }
    customers.recordPast(people.stream().map(DemoPerson::customer).toList());
    Map<String, Long> owners =
        customerReader.idsByNumber(people.stream().map(DemoPerson::number).toList());
    orders.recordPast(made.stream().map(o -> o.order(owners.get(o.customerNumber()))).toList());
    Map<String, Long> ids = orderReader.idsByNumber(made.stream().map(DemoOrder::number).toList());
    payments.recordPast(
        made.stream()
            .filter(order -> order.fate().result() != null)
            .map(o -> o.transaction(ids.get(o.number()), owners.get(o.customerNumber())))
            .toList());
    List<PastFulfillment> sent = DemoParcels.of(made, ids, owners, clocks.now());
    parcels.recordPast(sent);
    rmas.recordPast(DemoParcels.returns(sent));
    customers.rememberCards(
        people.stream().map(person -> card(person, owners.get(person.number()))).toList());
  }

  private static CardOnFileRequest card(DemoPerson person, long customerId) {
    return new CardOnFileRequest(
        customerId,
        DemoOrder.ACCOUNT,
        "tok_sim_" + person.card().lastFour(),
        person.card().brand(),
        person.card().bin(),
        person.card().lastFour(),
        person.card().expiry(),
        person.since());
  }
}
