package org.caredesk.catalog.tax;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;

/** Looks places up in the tax table. */
@Stateless
@RolesAllowed({AGENT, ADMIN, SYSTEM})
public class TaxReader {

  @PersistenceContext private EntityManager em;

  /**
   * What falls on an order for this place: the state's own row, else the country's, else nothing.
   *
   * @param state as the address writes it, without regard to case; may be null
   */
  public TaxTerms terms(String country, String state) {
    return em.createQuery(
            "select t from TaxRate t where t.country = :country and (t.state = '' or"
                + " function('fold', t.state) = function('fold', :state)) order by t.state desc",
            TaxRate.class)
        .setParameter("country", country)
        .setParameter("state", state == null ? "" : state.strip())
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(TaxRate::terms)
        .orElse(TaxTerms.NONE);
  }

  /**
   * One row.
   *
   * @throws BusinessException tax.unknown when it is gone
   */
  @RolesAllowed(ADMIN)
  public TaxRow row(long id) {
    TaxRate rate = em.find(TaxRate.class, id);
    if (rate == null) {
      throw new BusinessException("tax.unknown", String.valueOf(id));
    }
    return rate.row();
  }

  /** The table by country and state. */
  @RolesAllowed(ADMIN)
  public Page<TaxRow> page(PageRequest wanted) {
    var rows =
        em.createQuery("select t from TaxRate t order by t.country, t.state", TaxRate.class)
            .setFirstResult(wanted.first())
            .setMaxResults(wanted.size())
            .getResultStream()
            .map(TaxRate::row)
            .toList();
    long total = em.createQuery("select count(t) from TaxRate t", Long.class).getSingleResult();
    return new Page<>(rows, total);
  }
}
