package org.caredesk.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Roles;

/** Remembers whom a member looked at last, so that the way back is short. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class RecentCustomerService {

  @Inject private CustomerRepository customers;
  @Inject private SettingReader settings;
  @Inject private Caller caller;
  @Inject private Clocks clocks;

  /** The caller has this customer open now; nothing is kept where the setting says so. */
  public void opened(long customerId) {
    if (settings.get().showRecentCustomers()) {
      customers.opened(caller.name(), customerId, clocks.now());
    }
  }
}
