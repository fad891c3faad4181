package org.caredesk.catalog;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;

/** Shows what is on sale. */
@Stateless
@RolesAllowed({AGENT, ADMIN, SYSTEM})
public class CatalogReader {

  @PersistenceContext private EntityManager em;

  /** Products by number. */
  public Page<ProductRow> page(PageRequest wanted) {
    List<ProductRow> rows =
        em.createQuery("select p from Product p order by p.sku", Product.class)
            .setFirstResult(wanted.first())
            .setMaxResults(wanted.size())
            .getResultStream()
            .map(p -> new ProductRow(p.id(), p.sku(), p.name(), p.price()))
            .toList();
    long total = em.createQuery("select count(p) from Product p", Long.class).getSingleResult();
    return new Page<>(rows, total);
  }
}
