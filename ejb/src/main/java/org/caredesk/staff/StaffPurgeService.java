package org.caredesk.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.caredesk.shared.Roles;

/** Forgets sessions and sign-ins that are too old to matter. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class StaffPurgeService {

  @Inject private StaffSessionRepository sessions;

  /**
   * Deletes what was last seen before this instant of the real clock.
   *
   * @return how many rows went
   */
  public int purge(Instant before) {
    return sessions.deleteBefore(before);
  }
}
