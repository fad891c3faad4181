package org.caredesk.web.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.caredesk.staff.StaffProfile;

/**
 * Where a browser's staff session is kept: its id in the server's memory, tied to a cookie of its
 * own. The sign-in cookie without it opens nothing.
 */
public final class SignedIn {

  private static final String SESSION = "org.caredesk.session";
  private static final String MEMBER = "org.caredesk.member";

  private SignedIn() {}

  /** Remembers the session under a new cookie, so that nobody can have planted it before. */
  static void begin(HttpServletRequest request, UUID id) {
    request.getSession(true);
    request.changeSessionId();
    request.getSession().setAttribute(SESSION, id);
  }

  /** The id of this browser's staff session, if it has one. */
  public static Optional<UUID> id(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((UUID) session.getAttribute(SESSION));
  }

  /** Forgets everything that the browser holds. */
  public static void end(HttpServletRequest request) throws ServletException {
    request.logout();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  static void carry(HttpServletRequest request, StaffProfile member) {
    request.setAttribute(MEMBER, member);
  }

  /** The member of this request, found by the filter; nothing on public pages. */
  public static Optional<StaffProfile> member(HttpServletRequest request) {
    return Optional.ofNullable((StaffProfile) request.getAttribute(MEMBER));
  }
}
