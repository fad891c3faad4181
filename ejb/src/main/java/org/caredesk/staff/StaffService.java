package org.caredesk.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.caredesk.audit.AuditService;
import org.caredesk.setting.SettingPolicy;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Ref;
import org.caredesk.shared.Roles;

/**
 * What admins do with staff. Nobody changes their own role or deactivates themselves, so that there
 * is always an admin left; sessions of whoever loses rights end with the same commit.
 */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class StaffService {

  @Inject private StaffRepository repository;
  @Inject private StaffSessionRepository sessions;
  @Inject private AuditService audit;
  @Inject private Clocks clocks;
  @Inject private Caller caller;

  /**
   * A new colleague, who must change the password at the first sign-in.
   *
   * @return the member's id
   * @throws BusinessException staff.login, staff.name, staff.email, staff.role,
   *     staff.password.length, staff.password.weak, staff.taken
   */
  public long create(NewStaffRequest request) {
    if (request.email() != null && !SettingPolicy.isMail(request.email())) {
      throw new BusinessException("staff.email");
    }
    String login = StaffPolicy.checkedLogin(request.login());
    StaffPolicy.checkPassword(login, request.password());
    if (repository.find(login).isPresent()) {
      throw new BusinessException("staff.taken", request.login());
    }
    StaffMember member = repository.add(new StaffMember(request, true, clocks.now()));
    record("staff.create", member, member.login() + " as " + member.role());
    return member.id();
  }

  /**
   * Another role; every session of the member ends.
   *
   * @throws BusinessException staff.self, staff.role, staff.unknown
   */
  public void changeRole(long id, String role) {
    StaffMember member = another(id);
    String before = member.role();
    member.changeRole(role);
    endSessions(member, SessionEnd.RIGHTS_CHANGED);
    record("staff.role", member, before + " → " + role);
  }

  /**
   * The member may not sign in any more; every session of theirs ends.
   *
   * @throws BusinessException staff.self, staff.unknown
   */
  public void deactivate(long id) {
    StaffMember member = another(id);
    member.deactivate();
    endSessions(member, SessionEnd.DEACTIVATED);
    record("staff.deactivate", member, null);
  }

  /** The member may sign in again. */
  public void reactivate(long id) {
    StaffMember member = repository.get(id);
    member.reactivate();
    record("staff.reactivate", member, null);
  }

  /** Forgets the wrong passwords: the member may try again at once. */
  public void unlock(long id) {
    StaffMember member = repository.get(id);
    member.unlock();
    record("staff.unlock", member, null);
  }

  /**
   * A new first password for somebody who forgot theirs; every session of theirs ends.
   *
   * @throws BusinessException staff.self, staff.password.length, staff.password.weak, staff.unknown
   */
  public void resetPassword(long id, String password) {
    StaffMember member = another(id);
    member.changePassword(password, true);
    endSessions(member, SessionEnd.PASSWORD_CHANGED);
    record("staff.resetPassword", member, null);
  }

  private StaffMember another(long id) {
    StaffMember member = repository.get(id);
    if (member.login().equals(caller.name())) {
      throw new BusinessException("staff.self");
    }
    return member;
  }

  private void endSessions(StaffMember member, SessionEnd why) {
    sessions.endAll(member.id(), why, clocks.real(), null);
  }

  private void record(String action, StaffMember member, String detail) {
    audit.record(action, Ref.of(Ref.STAFF, member.id()), detail);
  }
}
