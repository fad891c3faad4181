package org.caredesk.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;

/** Tells the server that people sign in on a page of ours; there is one way in and no other. */
@CustomFormAuthenticationMechanismDefinition(
    loginToContinue =
        @LoginToContinue(loginPage = "/sign-in", errorPage = "", useForwardToLogin = false))
@ApplicationScoped
public class SignInForm {}
