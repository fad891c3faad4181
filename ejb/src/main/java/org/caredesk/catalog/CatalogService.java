package org.caredesk.catalog;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.caredesk.audit.AuditService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.LastEdit;
import org.caredesk.shared.Ref;

/** Changes the catalog; each change is in the audit, before and after. */
@Stateless
@RolesAllowed(ADMIN)
public class CatalogService {

  @Inject private ProductRepository products;
  @Inject private AuditService audit;
  @Inject private Caller caller;
  @Inject private Clocks clocks;

  /** Takes on what was sold before; the caller has checked that the numbers are free. */
  @RolesAllowed(SYSTEM)
  public void recordPast(List<PastProduct> known) {
    known.forEach(past -> products.add(new Product(past.sku(), past.name(), past.price())));
    products.writeAndForget();
  }

  /**
   * Puts something new on sale.
   *
   * @return its id
   * @throws BusinessException product.sku, product.taken, product.name, product.weight
   */
  @RolesAllowed({ADMIN, SYSTEM})
  public long add(ProductRequest wanted) {
    Product product = new Product(wanted);
    if (products.isTaken(product.sku())) {
      throw new BusinessException("product.taken", product.sku());
    }
    product.edited(edit());
    products.add(product);
    audit.record("product.added", ref(product.id()), product.words());
    return product.id();
  }

  /**
   * Describes a product differently; its number stays. What was sold before keeps its price.
   *
   * @param version as the editor saw it
   * @throws BusinessException product.unknown, product.name, product.weight; edit.overtaken (who,
   *     when) when somebody was faster
   */
  public void change(long id, long version, ProductRequest wanted) {
    change("product.changed", id, version, product -> product.describe(wanted));
  }

  /** No order takes it any more; those that have it keep it. */
  public void takeOffSale(long id, long version) {
    change("product.offSale", id, version, Product::takeOffSale);
  }

  /** Orders may take it again. */
  public void putOnSale(long id, long version) {
    change("product.onSale", id, version, Product::putOnSale);
  }

  private void change(String deed, long id, long version, Consumer<Product> verb) {
    Product product = products.toChange(id);
    product.seen(version);
    String before = product.words();
    verb.accept(product);
    if (!before.equals(product.words())) {
      product.edited(edit());
      audit.record(deed, ref(id), before + " -> " + product.words());
    }
  }

  private LastEdit edit() {
    return new LastEdit(caller.name(), clocks.now());
  }

  private static Ref ref(long id) {
    return Ref.of(Ref.PRODUCT, id);
  }
}
