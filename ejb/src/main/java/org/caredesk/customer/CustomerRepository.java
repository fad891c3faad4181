package org.caredesk.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.caredesk.shared.SqlBatch;

/** Where customers are kept. */
@ApplicationScoped
class CustomerRepository {

  private static final String REMEMBER_CARD =
      "insert into payment_method (id, customer_id, merchant_account, token, brand, bin, last_four,"
          + " expiry, created_at, fingerprint) values (nextval('payment_method_seq'), ?, ?, ?, ?, ?, ?,"
          + " ?, ?, ?)"
          + " on conflict on constraint payment_method_once do nothing";

  private static final String KEEP_CARD =
      "insert into payment_method (id, customer_id, merchant_account, token, brand, bin, last_four,"
          + " expiry, created_at, fingerprint) values (nextval('payment_method_seq'), ?1, ?2, ?3, ?4,"
          + " ?5, ?6, ?7, cast(?8 as timestamptz), ?9) on conflict on constraint payment_method_once"
          + " do update set token = excluded.token, fingerprint = excluded.fingerprint"
          + " where payment_method.token is null";

  /** Whom each member has opened last, as far as this server knows. */
  private final Map<String, Long> lastOpened = new ConcurrentHashMap<>();

  @PersistenceContext private EntityManager em;

  /** Locked until the transaction ends, with a new version: the root changes with its parts. */
  Customer toChange(long id) {
    Customer customer = em.find(Customer.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (customer == null) {
      throw new UnknownCustomerException(id);
    }
    return customer;
  }

  /** Counts an edit of a part as an edit of the whole. */
  void changed(Customer customer) {
    em.lock(customer, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }

  boolean isTaken(String number) {
    return !em.createQuery("select 1 from Customer c where c.number = :number")
        .setParameter("number", number)
        .getResultList()
        .isEmpty();
  }

  void add(Customer customer) {
    em.persist(customer);
    customer.numberIfNone();
  }

  /** Writes what was added and forgets it, so that a long import stays small in memory. */
  void writeAndForget() {
    em.flush();
    em.clear();
  }

  /**
   * One statement: the newest is added, all beyond the last few are forgotten. The same customer
   * again is the newest already.
   */
  void opened(String login, long customerId, Instant at) {
    Long last = lastOpened.put(login, customerId);
    if (last != null && last == customerId) {
      return;
    }
    em.createNativeQuery(
            "with old as (delete from recent_customer r using (select customer_id from"
                + " recent_customer where login = ?1 order by opened_at desc offset 19) o where"
                + " r.login = ?1 and r.customer_id = o.customer_id and o.customer_id <> ?2) insert"
                + " into recent_customer (login, customer_id, opened_at) values (?1, ?2, ?3) on"
                + " conflict (login, customer_id) do update set opened_at = excluded.opened_at")
        .setParameter(1, login)
        .setParameter(2, customerId)
        .setParameter(3, at.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  Optional<PaymentMethodLine> findCard(long customerId, long id) {
    PaymentMethod card = em.find(PaymentMethod.class, id);
    return card == null || !card.isOf(customerId) ? Optional.empty() : Optional.of(card.line());
  }

  void forgetCard(long id) {
    em.remove(em.find(PaymentMethod.class, id));
  }

  void remember(List<CardOnFileRequest> cards) {
    List<Object[]> rows =
        cards.stream()
            .map(
                card ->
                    new Object[] {
                      card.customerId(),
                      card.merchantAccount(),
                      card.token(),
                      card.brand(),
                      card.bin(),
                      card.lastFour(),
                      card.expiry(),
                      card.firstSeen(),
                      card.fingerprint()
                    })
            .toList();
    em.flush();
    SqlBatch.execute(em.unwrap(Connection.class), REMEMBER_CARD, rows);
  }

  /** True when it was not known, or not how it pays. */
  boolean keep(CardOnFileRequest card) {
    em.flush();
    return em.createNativeQuery(KEEP_CARD)
            .setParameter(1, card.customerId())
            .setParameter(2, card.merchantAccount())
            .setParameter(3, card.token())
            .setParameter(4, card.brand())
            .setParameter(5, card.bin())
            .setParameter(6, card.lastFour())
            .setParameter(7, card.expiry())
            .setParameter(8, card.firstSeen().toString())
            .setParameter(9, card.fingerprint())
            .executeUpdate()
        == 1;
  }
}
