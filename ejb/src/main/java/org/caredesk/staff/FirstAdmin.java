package org.caredesk.staff;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.caredesk.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** At start-up, makes the one admin who can let the others in; the demo has members of its own. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@RunAs(Roles.SYSTEM)
@DenyAll
public class FirstAdmin {

  @Inject private StaffStartService start;

  @Inject
  @ConfigProperty(name = "caredesk.demo", defaultValue = "false")
  private boolean demo;

  @PostConstruct
  void ensure() {
    if (!demo) {
      start.firstAdmin();
    }
  }
}
