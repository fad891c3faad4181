package org.caredesk.web.signin;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.caredesk.staff.SessionCheck;
import org.caredesk.staff.SessionEnd;
import org.caredesk.staff.StaffSessionService;
import org.omnifaces.util.Servlets;

/**
 * Each request belongs to an open staff session, or to nobody: what is idle, too old, ended,
 * deactivated or of other rights is signed out here and sent to the sign-in page with the reason.
 */
public class SessionFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String SIGN_IN = "/sign-in";
  private static final String ACCOUNT = "/account";

  @Inject private transient StaffSessionService sessions;

  private static final Set<SessionEnd> EVERYWHERE =
      EnumSet.of(SessionEnd.DEACTIVATED, SessionEnd.RIGHTS_CHANGED);

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = path(request);
    if (isResource(path)) {
      chain.doFilter(request, response);
    } else if (path.equals(SIGN_IN)) {
      signIn(request, response, chain);
    } else {
      page(path, request, response, chain);
    }
  }

  private void page(
      String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    SessionCheck check = check(request);
    if (!check.isOpen()) {
      end(check.end(), request, response);
      Servlets.facesRedirect(request, response, signInAddress(request, check.end()));
    } else if (check.member().mustChangePassword() && !path.equals(ACCOUNT)) {
      Servlets.facesRedirect(request, response, request.getContextPath() + ACCOUNT);
    } else {
      SignedIn.carry(request, check.member());
      chain.doFilter(request, response);
    }
  }

  private static void end(SessionEnd why, HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    if (EVERYWHERE.contains(why)) {
      SignedIn.endEverywhere(request, response);
    } else {
      SignedIn.end(request, response);
    }
  }

  /** A script that was led here by the server's own redirect is told to open the page instead. */
  private static void signIn(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (Servlets.isFacesAjaxRequest(request) && request.getMethod().equals("GET")) {
      Servlets.facesRedirect(request, response, request.getContextPath() + SIGN_IN);
    } else {
      chain.doFilter(request, response);
    }
  }

  private SessionCheck check(HttpServletRequest request) {
    try {
      return request.getUserPrincipal() == null
          ? new SessionCheck(null, SessionEnd.UNKNOWN)
          : SignedIn.id(request)
              .map(sessions::check)
              .orElse(new SessionCheck(null, SessionEnd.UNKNOWN));
    } catch (EJBAccessException e) {
      return new SessionCheck(null, SessionEnd.UNKNOWN); // known to the server, not to the desk
    }
  }

  private static String signInAddress(HttpServletRequest request, SessionEnd why) {
    StringBuilder address = new StringBuilder(request.getContextPath() + SIGN_IN);
    address.append("?reason=").append(why);
    if (request.getMethod().equals("GET") && !Servlets.isFacesAjaxRequest(request)) {
      address.append("&from=").append(encoded(Servlets.getRequestURIWithQueryString(request)));
    }
    return address.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static boolean isResource(String path) {
    return path.startsWith("/jakarta.faces.resource/");
  }

  /** The path that the server itself routes by: decoded, without parameters and ending. */
  private static String path(HttpServletRequest request) {
    String info = request.getPathInfo();
    String path = request.getServletPath() + (info == null ? "" : info);
    return path.endsWith(".xhtml") && !isResource(path)
        ? path.substring(0, path.length() - ".xhtml".length())
        : path;
  }
}
