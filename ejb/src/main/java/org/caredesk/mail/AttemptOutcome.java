package org.caredesk.mail;

/** How the mail server answered. */
public enum AttemptOutcome {
  /** It has the mail. */
  TAKEN,
  /** It has the mail for some addresses and refuses others for good. */
  PARTLY,
  /** Not now: it is tried again. */
  DELAYED,
  /** For good: a person must look. */
  REFUSED
}
