package org.caredesk.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.UUID;
import org.caredesk.audit.AuditService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Ref;
import org.caredesk.shared.Roles;

/** What everybody may change about themselves. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.OPERATOR})
public class AccountService {

  @Inject private StaffRepository repository;
  @Inject private StaffSessionRepository sessions;
  @Inject private AuditService audit;
  @Inject private Clocks clocks;
  @Inject private Caller caller;

  /**
   * The caller's own password; every other session of theirs ends.
   *
   * @param kept the session in which it is changed
   * @throws BusinessException staff.password.current, staff.password.same, staff.password.length,
   *     staff.password.weak
   */
  public void changeOwnPassword(String current, String password, UUID kept) {
    StaffMember me = me();
    if (current == null || !me.knows(current)) {
      throw new BusinessException("staff.password.current");
    }
    if (current.equals(password)) {
      throw new BusinessException("staff.password.same");
    }
    me.changePassword(password, false);
    sessions.endAll(me.id(), SessionEnd.PASSWORD_CHANGED, clocks.real(), kept);
    audit.record("staff.changePassword", Ref.of(Ref.STAFF, me.id()), null);
  }

  /**
   * The caller's own language and time zone.
   *
   * @throws BusinessException staff.language, staff.zone
   */
  public void changeOwnPreferences(String language, String zone) {
    if (!StaffPolicy.LANGUAGES.contains(language)) {
      throw new BusinessException("staff.language");
    }
    me().prefer(language, zone(zone));
  }

  private StaffMember me() {
    return repository
        .lock(caller.name())
        .orElseThrow(() -> new BusinessException("staff.unknown", caller.name()));
  }

  private static ZoneId zone(String id) {
    if (id == null || !ZoneId.getAvailableZoneIds().contains(id)) {
      throw new BusinessException("staff.zone");
    }
    return ZoneId.of(id);
  }
}
