package org.caredesk.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.caredesk.payment.gateway.TokenEndpoints;

/**
 * Tells the browser what a page of the desk may do. Scripts are ruled by a header of their own with
 * nonces, which the component library sends; a default-src here would block those. What shows a
 * customer is kept by no cache; pictures, styles and scripts are.
 */
public class SecurityHeadersFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String POLICY =
      "style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'"
          + " data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self';"
          + " connect-src 'self'";

  /** The page on which a card's number goes from the browser to its gateway, past us. */
  private static final String TAKES_CARDS = "/order/entry";

  @Inject private TokenEndpoints tokens;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.addHeader("Content-Security-Policy", policy(request.getRequestURI()));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    if (!request.getRequestURI().contains("/jakarta.faces.resource/")) {
      response.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }

  private String policy(String address) {
    boolean takesCards = address.contains(TAKES_CARDS);
    return takesCards ? POLICY + " " + String.join(" ", tokens.origins()) : POLICY;
  }
}
