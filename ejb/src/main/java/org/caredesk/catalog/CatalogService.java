package org.caredesk.catalog;

import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Changes the catalog. */
@Stateless
@RolesAllowed(SYSTEM)
public class CatalogService {

  @Inject private ProductRepository products;

  /** Takes on what was sold before; the caller has checked that the numbers are free. */
  public void recordPast(List<PastProduct> known) {
    known.forEach(past -> products.add(new Product(past.sku(), past.name(), past.price())));
    products.writeAndForget();
  }
}
