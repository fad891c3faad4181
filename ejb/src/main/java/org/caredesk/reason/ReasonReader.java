package org.caredesk.reason;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;
import static org.caredesk.shared.Roles.OPERATOR;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * What the dialogs offer, and how what was chosen once is called. A change made at another server
 * is seen after five seconds at the latest.
 */
@Stateless
@RolesAllowed({AGENT, ADMIN, OPERATOR, SYSTEM})
public class ReasonReader {

  @Inject private ReasonRepository reasons;

  /** The entries that are offered, in the admins' order; never empty. */
  public List<ReasonRow> of(ReasonList list) {
    return known(list).stream().filter(ReasonRow::active).toList();
  }

  /** Whether a list offers this code now. */
  public boolean isOffered(ReasonList list, String code) {
    return of(list).stream().anyMatch(reason -> reason.code().equals(code));
  }

  /** All that was ever offered: for the names of what was chosen. */
  public List<ReasonRow> known(ReasonList list) {
    return reasons.known(list);
  }

  /** All entries of a list as they stand, for whoever keeps it. */
  @RolesAllowed(ADMIN)
  public List<ReasonRow> toKeep(ReasonList list) {
    return reasons.list(list);
  }
}
