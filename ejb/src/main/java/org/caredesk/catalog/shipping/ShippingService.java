package org.caredesk.catalog.shipping;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.caredesk.audit.AuditService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.LastEdit;
import org.caredesk.shared.Ref;

/** Makes, changes and retires ways to ship; each change is in the audit, before and after. */
@Stateless
@RolesAllowed(ADMIN)
public class ShippingService {

  @Inject private ShippingRepository methods;
  @Inject private AuditService audit;
  @Inject private Caller caller;
  @Inject private Clocks clocks;

  /**
   * Offers a new way to ship.
   *
   * @return its id
   * @throws BusinessException shipping.name, shipping.taken, shipping.country, shipping.freeFrom,
   *     shipping.steps, shipping.stepTwice, shipping.price
   */
  @RolesAllowed({ADMIN, SYSTEM})
  public long add(ShippingRequest wanted) {
    ShippingMethod method = new ShippingMethod(wanted);
    mustBeFree(wanted.name(), null);
    method.edited(edit());
    methods.add(method);
    audit.record("shipping.added", ref(method.id()), method.words());
    return method.id();
  }

  /**
   * Changes a way to ship; placed orders keep what they were told.
   *
   * @param version as the editor saw it
   * @throws BusinessException as for a new one; edit.overtaken (who, when) when somebody was faster
   */
  public void change(long id, long version, ShippingRequest wanted) {
    mustBeFree(wanted.name(), id);
    change("shipping.changed", id, version, method -> method.describe(wanted));
  }

  /** It is offered no more. */
  public void retire(long id, long version) {
    change("shipping.retired", id, version, ShippingMethod::retire);
  }

  /** It is offered again. */
  public void restore(long id, long version) {
    change("shipping.restored", id, version, ShippingMethod::restore);
  }

  /** Asked before the row changes: the database would refuse it in words for nobody. */
  private void mustBeFree(String name, Long exceptId) {
    if (name != null && methods.isTaken(name, exceptId)) {
      throw new BusinessException("shipping.taken", name);
    }
  }

  private void change(String deed, long id, long version, Consumer<ShippingMethod> verb) {
    ShippingMethod method = methods.toChange(id);
    method.seen(version);
    String before = method.words();
    verb.accept(method);
    if (!before.equals(method.words())) {
      method.edited(edit());
      methods.changed(method);
      audit.record(deed, ref(id), before + " -> " + method.words());
    }
  }

  private LastEdit edit() {
    return new LastEdit(caller.name(), clocks.now());
  }

  private static Ref ref(long id) {
    return Ref.of(Ref.SHIPPING_METHOD, id);
  }
}
