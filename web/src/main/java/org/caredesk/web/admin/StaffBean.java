package org.caredesk.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.caredesk.shared.BusinessException;
import org.caredesk.staff.StaffPolicy;
import org.caredesk.staff.StaffReader;
import org.caredesk.staff.StaffRow;
import org.caredesk.staff.StaffService;
import org.caredesk.web.Notices;
import org.caredesk.web.PagedRows;

/** The list of members, and what an admin may do with each of them. */
@Named("staff")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class StaffBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private StaffReader reader;
  @Inject private StaffService service;
  @Inject private Notices notices;

  private PagedRows<StaffRow> rows;

  @PostConstruct
  void open() {
    rows = new PagedRows<>(reader::page, StaffRow::id);
  }

  public void changeRole(StaffRow member, String role) {
    act(() -> service.changeRole(member.id(), role), "admin.staff.roleChanged", member);
  }

  public void deactivate(StaffRow member) {
    act(() -> service.deactivate(member.id()), "admin.staff.deactivated", member);
  }

  public void reactivate(StaffRow member) {
    act(() -> service.reactivate(member.id()), "admin.staff.reactivated", member);
  }

  public void unlock(StaffRow member) {
    act(() -> service.unlock(member.id()), "admin.staff.unlocked", member);
  }

  private void act(Runnable deed, String done, StaffRow member) {
    try {
      deed.run();
      notices.done(done, member.displayName());
    } catch (BusinessException refusal) {
      notices.refused(refusal);
    }
  }

  /** How a member stands: ACTIVE, LOCKED or DEACTIVATED. */
  public String state(StaffRow member) {
    if (!member.active()) {
      return "DEACTIVATED";
    }
    return member.lockedUntil() == null ? "ACTIVE" : "LOCKED";
  }

  /** The roles a member does not have. */
  public List<String> otherRoles(StaffRow member) {
    return StaffPolicy.ROLES.stream().filter(role -> !role.equals(member.role())).toList();
  }

  public PagedRows<StaffRow> getRows() {
    return rows;
  }
}
