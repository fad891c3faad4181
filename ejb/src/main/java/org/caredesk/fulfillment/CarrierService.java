package org.caredesk.fulfillment;

import static org.caredesk.shared.Roles.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.caredesk.audit.AuditService;
import org.caredesk.shared.BusinessException;

/** The carriers we ship by, and where their parcels can be followed. */
@Stateless
@RolesAllowed(ADMIN)
public class CarrierService {

  @Inject private CarrierRepository carriers;
  @Inject private AuditService audit;

  /**
   * Changes where a carrier's parcels can be followed.
   *
   * @param template an https address in which {number} stands for the number; blank: nowhere
   * @param seenVersion the version that the asker saw
   * @throws BusinessException carrier.template, carrier.stale, fulfillment.unknownCarrier
   */
  public void follow(String code, String template, long seenVersion) {
    Carrier carrier = carriers.toChange(code);
    String before = carrier.urlTemplate();
    carrier.follow(template, seenVersion);
    audit.record("carrier.follow", "CARRIER", code, before + " → " + carrier.urlTemplate());
  }
}
