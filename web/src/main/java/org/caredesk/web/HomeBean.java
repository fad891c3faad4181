package org.caredesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.caredesk.staff.StaffSessionService;
import org.caredesk.web.signin.SignedIn;
import org.omnifaces.util.Faces;

/** The way in and the way out: everyone starts where their work is, and can leave at any time. */
@Named("home")
@RequestScoped
public class HomeBean {

  @Inject private MeBean me;
  @Inject private StaffSessionService sessions;

  /** Sends the member to the page their day begins with. */
  public void enter() {
    Faces.redirect(
        Faces.getRequestContextPath() + (me.isDesk() ? "/customer/search" : "/operator/jobs"));
  }

  /** Ends the sign-in on this browser: the session on record first, then what the browser holds. */
  public void leave() {
    SignedIn.id(Faces.getRequest()).ifPresent(sessions::end);
    SignedIn.end(Faces.getRequest(), Faces.getResponse());
    Faces.redirect(Faces.getRequestContextPath() + "/sign-in?reason=SIGNED_OUT");
  }
}
