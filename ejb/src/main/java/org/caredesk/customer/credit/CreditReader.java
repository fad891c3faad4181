package org.caredesk.customer.credit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;
import org.caredesk.shared.Roles;

/** Shows what stood and stands on a customer's account. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class CreditReader {

  @PersistenceContext private EntityManager em;

  /** A page of a customer's entries, the latest first. */
  public Page<CreditRow> ofCustomer(long customerId, PageRequest page) {
    List<CreditRow> rows =
        em
            .createQuery(
                "select e from CreditEntry e where e.customerId = :customer order by e.id desc",
                CreditEntry.class)
            .setParameter("customer", customerId)
            .setFirstResult(page.first())
            .setMaxResults(page.size())
            .getResultList()
            .stream()
            .map(CreditEntry::row)
            .toList();
    long total =
        em.createQuery(
                "select count(e) from CreditEntry e where e.customerId = :customer", Long.class)
            .setParameter("customer", customerId)
            .getSingleResult();
    return new Page<>(rows, total);
  }
}
