package org.caredesk.customer.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.Optional;
import org.caredesk.shared.Money;

/** Keeps credit: the balance under a lock, its entries for ever. */
@ApplicationScoped
class CreditRepository {

  @PersistenceContext private EntityManager em;

  /** What stands on the account; nobody else changes it until the transaction ends. */
  Money lockedBalance(long customerId, String currency) {
    em.createNativeQuery(
            "insert into credit_balance (customer_id, currency, amount) values (?1, ?2, 0) on"
                + " conflict do nothing")
        .setParameter(1, customerId)
        .setParameter(2, currency)
        .executeUpdate();
    Object amount =
        em.createNativeQuery(
                "select amount from credit_balance where customer_id = ?1 and currency = ?2 for"
                    + " update")
            .setParameter(1, customerId)
            .setParameter(2, currency)
            .getSingleResult();
    return Money.of((BigDecimal) amount, currency);
  }

  /** The entry that was asked for under this key before, if one was. */
  Optional<CreditEntry> byKey(String requestKey) {
    return em.createQuery(
            "select e from CreditEntry e where e.requestKey = :key", CreditEntry.class)
        .setParameter("key", requestKey)
        .getResultStream()
        .findFirst();
  }

  void add(long customerId, Money balance, CreditEntry entry) {
    em.createNativeQuery(
            "update credit_balance set amount = ?3 where customer_id = ?1 and currency = ?2")
        .setParameter(1, customerId)
        .setParameter(2, balance.currency())
        .setParameter(3, balance.amount())
        .executeUpdate();
    em.persist(entry);
  }
}
