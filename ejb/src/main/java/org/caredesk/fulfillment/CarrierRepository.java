package org.caredesk.fulfillment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.caredesk.shared.BusinessException;

/** Where carriers are kept. */
@ApplicationScoped
class CarrierRepository {

  @PersistenceContext private EntityManager em;

  /**
   * The carrier of this code.
   *
   * @throws BusinessException fulfillment.unknownCarrier
   */
  Carrier get(String code) {
    return found(em.find(Carrier.class, code), code);
  }

  Carrier toChange(String code) {
    return found(em.find(Carrier.class, code, LockModeType.PESSIMISTIC_WRITE), code);
  }

  private static Carrier found(Carrier carrier, String code) {
    if (carrier == null) {
      throw new BusinessException("fulfillment.unknownCarrier", code);
    }
    return carrier;
  }

  List<Carrier> all() {
    return em.createQuery("select c from Carrier c order by c.position, c.code", Carrier.class)
        .getResultList();
  }
}
