package org.caredesk.web.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
  private static final String COOKIE = "LtpaToken2";
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

  /**
   * Forgets everything that this browser holds. The server gives every browser of a member the same
   * sign-in cookie and would forget the member altogether on logout: a colleague who signs out at
   * one desk stays signed in at the other. The cookie alone opens nothing.
   */
  public static void end(HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    Cookie gone = new Cookie(COOKIE, "");
    gone.setPath("/");
    gone.setMaxAge(0);
    gone.setHttpOnly(true);
    response.addCookie(gone);
  }

  /** Has the server itself forget the member at once, at every browser: the rights have changed. */
  static void endEverywhere(HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    request.logout();
    end(request, response);
  }

  static void carry(HttpServletRequest request, StaffProfile member) {
    request.setAttribute(MEMBER, member);
  }

  /** The member of this request, found by the filter; nothing on public pages. */
  public static Optional<StaffProfile> member(HttpServletRequest request) {
    return Optional.ofNullable((StaffProfile) request.getAttribute(MEMBER));
  }
}
