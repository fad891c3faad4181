package org.caredesk.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Roles;

/** Puts the first members on record at start-up, each once, however many servers start together. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class StaffStartService {

  @Inject private StaffRepository repository;
  @Inject private FirstPassword password;
  @Inject private Clocks clocks;

  /** Where nobody works yet, one admin, who must change the first password. */
  public void firstAdmin() {
    repository.lockAll();
    if (repository.isEmpty()) {
      String first = password.choose();
      StaffPolicy.checkPassword("admin", first);
      add(new NewStaffRequest("admin", "First Admin", null, Roles.ADMIN, first), true);
    }
  }

  /** A member of the demo, unless already here; the password is printed at each start and stays. */
  public void demoMember(NewStaffRequest member) {
    repository.lockAll();
    if (repository.find(member.login()).isEmpty()) {
      add(member, false);
    }
  }

  private void add(NewStaffRequest member, boolean mustChangePassword) {
    repository.add(new StaffMember(member, mustChangePassword, clocks.now()));
  }
}
