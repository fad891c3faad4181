package org.caredesk.staff;

/** How a try to sign in ended. Only the log knows: whoever tries hears one and the same refusal. */
public enum SignInOutcome {
  SIGNED_IN,
  WRONG_PASSWORD,
  UNKNOWN_LOGIN,
  LOCKED,
  DEACTIVATED
}
