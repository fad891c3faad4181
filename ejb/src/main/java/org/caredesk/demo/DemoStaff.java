package org.caredesk.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.caredesk.shared.Roles;
import org.caredesk.staff.NewStaffRequest;
import org.caredesk.staff.StaffStartService;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Three members whom everybody may sign in as, one of each role, each with login-demo as password;
 * only in the demo.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@RunAs(Roles.SYSTEM)
@DenyAll
public class DemoStaff {

  @Inject private StaffStartService start;

  @Inject
  @ConfigProperty(name = "caredesk.demo", defaultValue = "false")
  private boolean demo;

  @PostConstruct
  void ensure() {
    if (demo) {
      member("agent", "Ana Agent", Roles.AGENT);
      member("admin", "Ada Admin", Roles.ADMIN);
      member("operator", "Otto Operator", Roles.OPERATOR);
    }
  }

  private void member(String login, String name, String role) {
    start.demoMember(
        new NewStaffRequest(login, name, login + "@caredesk.example", role, login + "-demo"));
  }
}
