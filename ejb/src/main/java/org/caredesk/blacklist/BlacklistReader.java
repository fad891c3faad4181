package org.caredesk.blacklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.caredesk.customer.CustomerProfile;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;
import org.caredesk.shared.Roles;

/** Shows the blacklist: what bars one customer, in one statement, and all of it to admins. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.SYSTEM})
public class BlacklistReader {

  @Inject private BlacklistRepository entries;

  /** What bars this customer now, the oldest first; empty: nothing does. */
  public List<BlacklistRow> barring(CustomerProfile person) {
    return entries.holding(
        BlacklistPolicy.traitsOf(person).stream().map(BlacklistTrait::key).toList());
  }

  /**
   * A page of the blacklist, the latest first unless asked otherwise.
   *
   * @param page sorts: kind, shown, createdAt, createdBy, releasedAt
   */
  @RolesAllowed(Roles.ADMIN)
  public Page<BlacklistRow> page(BlacklistFilter filter, PageRequest page) {
    return entries.page(filter, page);
  }
}
