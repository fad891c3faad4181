package org.caredesk.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import org.caredesk.shared.Roles;

/**
 * Changes what a profile shows, block by block. An editor says what the block said when it was
 * opened; where it says something else by now, the edit is refused and nothing is overwritten.
 */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class CustomerEditService {

  @Inject private CustomerRepository customers;
  @Inject private CustomerChanges changes;

  /**
   * Calls a customer differently.
   *
   * @throws org.caredesk.shared.BusinessException customer.changed (who, when, block) when somebody
   *     was faster
   */
  public void rename(long id, CustomerName seen, CustomerName name) {
    Customer customer = customers.toChange(id);
    CustomerName before = customer.name();
    changes.refuseStale(id, CustomerBlock.NAME, seen, before);
    customer.rename(name);
    changed(customer, CustomerBlock.NAME, before, name);
  }

  /**
   * Replaces mails, phones and language. A phone that cannot be read is kept as typed and flagged.
   *
   * @throws org.caredesk.shared.BusinessException customer.changed when somebody was faster;
   *     customer.email when a mail server would not take an address; customer.language,
   *     customer.phone, customer.tooManyContacts
   */
  public void changeContact(long id, CustomerContact seen, CustomerContact wanted) {
    Customer customer = customers.toChange(id);
    CustomerContact before = customer.contact();
    changes.refuseStale(id, CustomerBlock.CONTACT, seen, before);
    customer.reachBy(wanted);
    changed(customer, CustomerBlock.CONTACT, before, customer.contact());
  }

  /**
   * Bills to another address. Phones that nobody could read are tried once more in its country.
   *
   * @param seen null: none was known
   * @throws org.caredesk.shared.BusinessException customer.changed when somebody was faster;
   *     customer.country, customer.tooLong and those of {@link AddressPolicy}
   */
  public void changeBilling(long id, AddressLine seen, AddressRequest wanted) {
    AddressPolicy.check(wanted);
    Customer customer = customers.toChange(id);
    AddressLine before = customer.address(AddressKind.BILLING);
    changes.refuseStale(id, CustomerBlock.BILLING, seen, before);
    customer.billTo(wanted);
    changed(customer, CustomerBlock.BILLING, before, customer.address(AddressKind.BILLING));
  }

  /**
   * Ships to another address than the billing one, or to that again.
   *
   * @param seen null: as billing
   * @param wanted null: as billing
   * @throws org.caredesk.shared.BusinessException as {@link #changeBilling}
   */
  public void changeShipping(long id, AddressLine seen, AddressRequest wanted) {
    if (wanted != null) {
      AddressPolicy.check(wanted);
    }
    Customer customer = customers.toChange(id);
    AddressLine before = customer.address(AddressKind.SHIPPING);
    changes.refuseStale(id, CustomerBlock.SHIPPING, seen, before);
    customer.shipTo(wanted);
    changed(customer, CustomerBlock.SHIPPING, before, customer.address(AddressKind.SHIPPING));
  }

  private void changed(Customer customer, CustomerBlock block, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      customers.changed(customer);
      changes.record(customer.id(), block, said(before), said(after));
    }
  }

  private static String said(Object value) {
    return value == null ? "–" : value.toString();
  }
}
