package org.caredesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Roles;
import org.caredesk.staff.StaffProfile;
import org.caredesk.web.signin.SignedIn;

/**
 * The signed-in member as pages know them: name, language, zone, and which doors are worth showing.
 * Hiding an entry is a courtesy; the services decide.
 */
@Named("me")
@RequestScoped
public class MeBean {

  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  /** How colleagues call the member. */
  public String getName() {
    return member().map(StaffProfile::displayName).orElseGet(caller::name);
  }

  public String getLogin() {
    return member().map(StaffProfile::login).orElseGet(caller::name);
  }

  /** The member's own choice; before sign-in, what the browser asks for. */
  public String getLanguage() {
    return member()
        .map(StaffProfile::language)
        .orElseGet(() -> request.getLocale().getLanguage().equals("de") ? "de" : "en");
  }

  public Locale getLocale() {
    return Locale.forLanguageTag(getLanguage());
  }

  public ZoneId getZone() {
    return member().map(StaffProfile::zone).orElse(ZoneId.of("Europe/London"));
  }

  /** Whether nothing else may be done before the password is changed. */
  public boolean isMustChangePassword() {
    return member().map(StaffProfile::mustChangePassword).orElse(false);
  }

  private Optional<StaffProfile> member() {
    return SignedIn.member(request);
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
