package org.caredesk.web.signin;

import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.caredesk.staff.SessionEnd;
import org.caredesk.staff.StaffCredential;
import org.caredesk.staff.StaffSessionService;
import org.caredesk.web.Notices;
import org.omnifaces.util.Faces;

/** The sign-in page: one refusal for whatever is wrong, and back to where the member was going. */
@Named("signIn")
@RequestScoped
public class SignInBean {

  @Inject private SecurityContext security;
  @Inject private StaffSessionService sessions;
  @Inject private Notices notices;

  private String login;
  private String password;
  private String reason;
  private String from;

  @PostConstruct
  void read() {
    reason = Faces.getRequestParameter("reason");
    from = Faces.getRequestParameter("from");
  }

  /** Tries what was typed. */
  public void enter() {
    HttpServletRequest request = Faces.getRequest();
    StaffCredential credential = new StaffCredential(login, password, request.getRemoteAddr());
    AuthenticationStatus status =
        security.authenticate(request, Faces.getResponse(), withParams().credential(credential));
    if (status == AuthenticationStatus.SEND_FAILURE || request.getUserPrincipal() == null) {
      notices.wrong("password", "signIn.refused");
      return;
    }
    SignedIn.begin(
        request, sessions.open(request.getRemoteAddr(), request.getHeader("User-Agent")));
    Faces.redirect(isOurs(from) ? from : Faces.getRequestContextPath() + "/");
  }

  /** Only a path of this desk is gone back to, never another site. */
  static boolean isOurs(String address) {
    return address != null
        && address.startsWith("/")
        && !address.startsWith("//")
        && address.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
  }

  /** Why the member is here again, or null at a first visit. */
  public SessionEnd getReason() {
    return Arrays.stream(SessionEnd.values())
        .filter(end -> end != SessionEnd.UNKNOWN && end.name().equals(reason))
        .findAny()
        .orElse(null);
  }

  public String getLogin() {
    return login;
  }

  public void setLogin(String login) {
    this.login = login;
  }

  /** Never shown again. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getFrom() {
    return from;
  }
}
