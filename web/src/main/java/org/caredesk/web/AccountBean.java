package org.caredesk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.caredesk.shared.BusinessException;
import org.caredesk.staff.AccountService;
import org.caredesk.staff.StaffPolicy;
import org.caredesk.web.signin.SignedIn;
import org.omnifaces.util.Faces;

/** What members change about themselves: password, language, time zone. */
@Named("account")
@RequestScoped
public class AccountBean {

  private static final Map<String, String> FIELDS =
      Map.of(
          "staff.password.current", "current",
          "staff.password.same", "password",
          "staff.password.length", "password",
          "staff.password.weak", "password",
          "staff.language", "language",
          "staff.zone", "zone");

  private static final List<String> DONE =
      List.of("", "account.password.changed", "account.preferred");

  @Inject private AccountService service;
  @Inject private MeBean me;
  @Inject private Notices notices;

  private String current;
  private String password;
  private String repeated;
  private String language;
  private String zone;

  @PostConstruct
  void read() {
    language = me.getLanguage();
    zone = me.getZone().getId();
  }

  /** Says what was done just now; the page was opened anew for it, in the language it is in. */
  public void greet() {
    String done = Given.oneOf("done", DONE);
    if (!done.isEmpty()) {
      notices.done(done);
    }
  }

  public void changePassword() {
    if (password == null || !password.equals(repeated)) {
      notices.wrong("repeated", "account.repeated.differs");
      return;
    }
    SignedIn.id(Faces.getRequest())
        .ifPresent(
            session -> act("account.password.changed", () -> change(current, password, session)));
  }

  private void change(String current, String password, java.util.UUID session) {
    service.changeOwnPassword(current, password, session);
  }

  public void prefer() {
    act("account.preferred", () -> service.changeOwnPreferences(language, zone));
  }

  private void act(String done, Runnable deed) {
    try {
      deed.run();
      Faces.redirect(Faces.getRequestContextPath() + "/account?done=%s", done);
    } catch (BusinessException refusal) {
      notices.refusedAt(FIELDS.get(refusal.code()), refusal);
    }
  }

  public List<String> getLanguages() {
    return StaffPolicy.LANGUAGES;
  }

  /** Zones by place; offsets and old names are left out. */
  public List<String> getZones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
        .sorted()
        .toList();
  }

  public String getCurrent() {
    return null;
  }

  public void setCurrent(String current) {
    this.current = current;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getRepeated() {
    return null;
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }
}
