package org.caredesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;

/** The way in and the way out: everyone starts where their work is, and can leave at any time. */
@Named("home")
@RequestScoped
public class HomeBean {

  @Inject private MeBean me;

  /** Sends the member to the page their day begins with. */
  public void enter() {
    Faces.redirect(
        Faces.getRequestContextPath() + (me.isDesk() ? "/customer/search" : "/operator/jobs"));
  }

  /** Ends the sign-in on this browser. */
  public void leave() throws jakarta.servlet.ServletException {
    Faces.logout();
    Faces.invalidateSession();
    Faces.redirect(Faces.getRequestContextPath() + "/sign-in");
  }
}
