package org.caredesk.payment.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Finds merchant accounts. */
@ApplicationScoped
class MerchantAccountRepository {
  @PersistenceContext private EntityManager em;

  Optional<MerchantAccount> find(String code) {
    return Optional.ofNullable(em.find(MerchantAccount.class, code));
  }

  List<MerchantAccount> all() {
    return em.createQuery("select a from MerchantAccount a order by a.code", MerchantAccount.class)
        .getResultList();
  }

  List<String> codes() {
    return em.createQuery("select a.code from MerchantAccount a", String.class).getResultList();
  }
}
