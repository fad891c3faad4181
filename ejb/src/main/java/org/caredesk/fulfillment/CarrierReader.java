package org.caredesk.fulfillment;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Shows the carriers we ship by. */
@Stateless
@RolesAllowed({AGENT, ADMIN})
public class CarrierReader {

  @Inject private CarrierRepository carriers;

  /** All carriers, the most used first. */
  public List<CarrierRow> all() {
    return carriers.all().stream().map(Carrier::row).toList();
  }
}
