package org.caredesk.container;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.stream.Stream;

/** Tells whom a service sees when it is called. */
@Stateless
@PermitAll
@DeclareRoles({"agent", "admin", "operator", "system"})
public class WhoCalls {
  @Resource private SessionContext context;

  /** The caller's name. */
  public String name() {
    return context.getCallerPrincipal().getName();
  }

  /** The caller's roles. */
  public List<String> roles() {
    return Stream.of("agent", "admin", "operator", "system")
        .filter(context::isCallerInRole)
        .toList();
  }
}
