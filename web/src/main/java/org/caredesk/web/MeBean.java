package org.caredesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Locale;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Roles;

/**
 * The signed-in member as pages know them: name, language, zone, and which doors are worth showing.
 * Hiding an entry is a courtesy; the services decide.
 */
@Named("me")
@RequestScoped
public class MeBean {

  @Inject private Caller caller;

  public String getName() {
    return caller.name();
  }

  public String getLogin() {
    return caller.name();
  }

  public String getLanguage() {
    return "en";
  }

  public Locale getLocale() {
    return Locale.forLanguageTag(getLanguage());
  }

  public ZoneId getZone() {
    return ZoneId.of("Europe/London");
  }

  /** Whether the member looks after customers: agents and admins. */
  public boolean isDesk() {
    return caller.in(Roles.AGENT) || caller.in(Roles.ADMIN);
  }

  public boolean isAdmin() {
    return caller.in(Roles.ADMIN);
  }

  public boolean isOperator() {
    return caller.in(Roles.OPERATOR);
  }

  /** Whether the member sees the jobs: operators and admins. */
  public boolean isNight() {
    return isOperator() || isAdmin();
  }
}
