package org.caredesk.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.caredesk.payment.gateway.MerchantAccountReader;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Roles;

/** Shows charges and what they allow, a list in one statement. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class ChargeReader {

  private static final int MOST = 200;

  @PersistenceContext private EntityManager em;

  @Inject private MerchantAccountReader accounts;
  @Inject private Clocks clocks;
  @Inject private Asker asker;

  /** The customer's charges, the latest first, 200 at most. */
  public List<ChargeDetails> ofCustomer(long customerId) {
    return list("c.customer_id = ?1", customerId);
  }

  /** The order's charges, the latest first. */
  public List<ChargeDetails> ofOrder(long orderId) {
    return list("c.order_id = ?1", orderId);
  }

  /**
   * Whether money for the order is taken, promised or on its way. Sure when the caller holds the
   * order's lock: a sale takes it before it is on record.
   */
  @RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.SYSTEM})
  public boolean hasMoney(long orderId) {
    return !em.createNativeQuery(
            "select 1 from charge where order_id = ?1 and phase not in"
                + " ('DECLINED','VOIDED','EXPIRED') limit 1")
        .setParameter(1, orderId)
        .getResultList()
        .isEmpty();
  }

  /**
   * One charge.
   *
   * @throws UnknownChargeException when there is none with this id
   */
  public ChargeDetails details(long chargeId) {
    return list("c.id = ?1", chargeId).stream()
        .findFirst()
        .orElseThrow(() -> new UnknownChargeException(chargeId));
  }

  private List<ChargeDetails> list(String which, long id) {
    ChargeSql charge = new ChargeSql(accounts, clocks.now(), asker.roles());
    List<?> rows =
        em.createNativeQuery(
                "select "
                    + ChargeSql.COLUMNS
                    + " from charge c "
                    + ChargeSql.JOINS
                    + " where "
                    + which
                    + " order by c.created_at desc, c.id desc")
            .setParameter(1, id)
            .setMaxResults(MOST)
            .getResultList();
    return rows.stream().map(row -> charge.details((Object[]) row)).toList();
  }
}
