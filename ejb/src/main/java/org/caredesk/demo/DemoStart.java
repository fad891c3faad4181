package org.caredesk.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.caredesk.shared.Roles;

/** Has the demo loaded beside the server's start, as the house itself. */
@Singleton
@Startup
@DependsOn("DemoStaff")
@RunAs(Roles.SYSTEM)
@DenyAll
public class DemoStart {

  @Inject private DemoService demo;

  @PostConstruct
  void load() {
    demo.loadOnce();
  }
}
