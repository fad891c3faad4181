package org.caredesk.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caredesk.shared.Roles;
import org.caredesk.shared.SqlBatch;

/** Writes many movements from before in few journeys to the database. */
@ApplicationScoped
class PastRepository {

  private static final String REFERENCE =
      "insert into gateway_reference (merchant_account, reference, kind, subject_id)"
          + " values (?, ?, ?, ?) on conflict do nothing";

  @PersistenceContext private EntityManager em;

  Payment add(Payment payment) {
    em.persist(payment);
    return payment;
  }

  Charge add(Charge charge) {
    em.persist(charge);
    return charge;
  }

  /** The payments that orders have already, by order. */
  Map<Long, Payment> payments(Collection<Long> orderIds) {
    Map<Long, Payment> payments = new HashMap<>();
    if (!orderIds.isEmpty()) {
      em.createQuery("select p from Payment p where p.orderId in :orders", Payment.class)
          .setParameter("orders", orderIds)
          .getResultList()
          .forEach(payment -> payments.putIfAbsent(payment.orderId(), payment));
    }
    return payments;
  }

  /** The charges that these numbers belong to, locked. */
  Map<String, Charge> parents(Collection<String> numbers) {
    Map<String, Charge> parents = new HashMap<>();
    if (!numbers.isEmpty()) {
      em.createQuery(
              "select t.number, t.chargeId from Transaction t where t.number in :numbers"
                  + " order by t.chargeId",
              Object[].class)
          .setParameter("numbers", numbers)
          .getResultList()
          .forEach(
              row ->
                  parents.put(
                      (String) row[0],
                      em.find(Charge.class, row[1], LockModeType.PESSIMISTIC_WRITE)));
    }
    return parents;
  }

  /** Writes the movements themselves and the gateway's references. */
  void write(List<PastTransaction> movements, Map<String, Charge> charges) {
    em.flush();
    List<Object[]> references = new ArrayList<>();
    for (PastTransaction movement : movements) {
      Charge charge = charges.get(movement.number());
      Transaction transaction = new Transaction(charge, movementOf(movement), originOf(movement));
      em.persist(transaction);
      if (movement.gatewayReference() != null) {
        references.add(reference(movement, charge, transaction));
      }
    }
    em.flush();
    SqlBatch.execute(em.unwrap(Connection.class), REFERENCE, references);
  }

  private static Movement movementOf(PastTransaction movement) {
    return new Movement(
        movement.type(),
        PastRules.result(movement),
        movement.amount(),
        null,
        null,
        null,
        null,
        null,
        movement.gatewayReference());
  }

  private static Movement.Origin originOf(PastTransaction movement) {
    return new Movement.Origin(movement.number(), Roles.SYSTEM, movement.occurredAt());
  }

  /** A void repeats its charge's reference, as a capture may. */
  private static Object[] reference(
      PastTransaction movement, Charge charge, Transaction transaction) {
    ReferenceKind kind =
        switch (movement.type()) {
          case SALE, AUTHORIZATION, CAPTURE, VOID -> ReferenceKind.CHARGE;
          case REFUND, REFUND_REVERSAL -> ReferenceKind.REFUND;
          case CHARGEBACK, CHARGEBACK_REVERSAL -> ReferenceKind.CHARGEBACK;
        };
    long subject = kind == ReferenceKind.CHARGE ? charge.id() : transaction.id();
    return new Object[] {
      movement.merchantAccount(), movement.gatewayReference(), kind.name(), subject
    };
  }
}
