package org.caredesk.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.caredesk.shared.BusinessException;
import org.caredesk.staff.NewStaffRequest;
import org.caredesk.staff.StaffPolicy;
import org.caredesk.staff.StaffService;
import org.caredesk.web.Notices;

/**
 * The form for a new colleague, and for a new first password; refusals stand at the field they are
 * about.
 */
@Named("newStaff")
@RequestScoped
public class NewStaffBean {

  private static final Map<String, String> FIELDS =
      Map.of(
          "staff.login", "login",
          "staff.taken", "login",
          "staff.name", "displayName",
          "staff.email", "email",
          "staff.role", "role",
          "staff.password.length", "password",
          "staff.password.weak", "password");

  @Inject private StaffService service;
  @Inject private Notices notices;

  private String login;
  private String displayName;
  private String email;
  private String role = StaffPolicy.ROLES.get(0);
  private String password;
  private long memberId;

  public void create() {
    try {
      service.create(new NewStaffRequest(login, displayName, email, role, password));
      notices.done("admin.staff.created", displayName);
      login = null;
      displayName = null;
      email = null;
    } catch (BusinessException refusal) {
      notices.refusedAt(FIELDS.get(refusal.code()), refusal);
    }
  }

  /** A first password for somebody who forgot theirs. */
  public void reset() {
    try {
      service.resetPassword(memberId, password);
      notices.done("admin.staff.reset");
    } catch (BusinessException refusal) {
      notices.refusedAt("first", refusal);
    }
  }

  public List<String> getRoles() {
    return StaffPolicy.ROLES;
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }

  /** Never shown again. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public long getMemberId() {
    return memberId;
  }

  public void setMemberId(long memberId) {
    this.memberId = memberId;
  }
}
