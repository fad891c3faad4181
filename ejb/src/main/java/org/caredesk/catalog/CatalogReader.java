package org.caredesk.catalog;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;

/** Shows what is sold and was sold. */
@Stateless
@RolesAllowed({AGENT, ADMIN, SYSTEM})
public class CatalogReader {

  private static final Map<String, String> SORTS =
      Map.of("sku", "p.sku", "name", "lower(p.name)", "price", "p.unitPrice", "active", "p.active");
  private static final String LIKE =
      "function('fold', concat(p.sku, ' ', p.name)) like function('fold', :pattern)";

  @PersistenceContext private EntityManager em;

  /**
   * Products whose number or name holds what was typed, by number unless asked otherwise.
   *
   * @param typed without regard to case and accents; blank for all
   */
  public Page<ProductRow> page(String typed, PageRequest wanted) {
    String by = SORTS.getOrDefault(wanted.sort() == null ? "" : wanted.sort(), "p.sku");
    String order = " order by " + by + (wanted.descending() ? " desc" : "") + ", p.id";
    List<ProductRow> rows =
        about(typed, "select p from Product p", order, Product.class)
            .setFirstResult(wanted.first())
            .setMaxResults(wanted.size())
            .getResultStream()
            .map(Product::row)
            .toList();
    long total = about(typed, "select count(p) from Product p", "", Long.class).getSingleResult();
    return new Page<>(rows, total);
  }

  private <T> TypedQuery<T> about(String typed, String select, String order, Class<T> type) {
    if (typed == null || typed.isBlank()) {
      return em.createQuery(select + order, type);
    }
    return em.createQuery(select + " where " + LIKE + order, type)
        .setParameter("pattern", TypedPattern.within(typed));
  }

  /**
   * One product.
   *
   * @throws BusinessException product.unknown when none has this id
   */
  public ProductRow product(long id) {
    Product product = em.find(Product.class, id);
    if (product == null) {
      throw new BusinessException("product.unknown", String.valueOf(id));
    }
    return product.row();
  }

  /** Products by their number, off sale or not; numbers that no product has are left out. */
  public Map<String, ProductRow> bySku(Collection<String> skus) {
    Map<String, ProductRow> found = new HashMap<>();
    if (!skus.isEmpty()) {
      em.createQuery("select p from Product p where p.sku in :skus", Product.class)
          .setParameter("skus", List.copyOf(skus))
          .getResultStream()
          .forEach(product -> found.put(product.sku(), product.row()));
    }
    return found;
  }
}
