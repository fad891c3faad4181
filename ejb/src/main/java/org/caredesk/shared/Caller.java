package org.caredesk.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;

/** Who is asking: the signed-in member's login, or the house itself ("system") in jobs. */
@ApplicationScoped
public class Caller {

  private static final String NOBODY = "UNAUTHENTICATED";

  @Inject private SecurityContext security;

  /** The login of whoever asks; work that nobody asked for is the system's. */
  public String name() {
    Principal principal = security.getCallerPrincipal();
    if (principal == null || NOBODY.equals(principal.getName())) {
      return Roles.SYSTEM;
    }
    return principal.getName();
  }

  public boolean in(String role) {
    return security.isCallerInRole(role);
  }
}
