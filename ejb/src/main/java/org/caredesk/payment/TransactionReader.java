package org.caredesk.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;
import org.caredesk.shared.Roles;

/** Shows what money did. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class TransactionReader {

  public Page<TransactionRow> ofCustomer(long customerId, PageRequest request) {
    throw new UnsupportedOperationException("" + customerId + request);
  }

  public List<TransactionRow> ofOrder(long orderId) {
    throw new UnsupportedOperationException("" + orderId);
  }

  /** Those of these numbers that are on record already. */
  @RolesAllowed(Roles.SYSTEM)
  public Set<String> known(Collection<String> numbers) {
    throw new UnsupportedOperationException(numbers.toString());
  }
}
