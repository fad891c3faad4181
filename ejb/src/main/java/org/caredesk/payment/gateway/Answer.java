package org.caredesk.payment.gateway;

/** What a processor says when it is asked for a call whose answer never came. */
public enum Answer {
  /** It has it: done, or taken and not final. */
  EXECUTED,
  /** It has it and declined or refused it, or it failed later. */
  DECLINED,
  /** It knows nothing of it; believed only when heard twice. */
  NOT_FOUND,
  /** It cannot say, or could not be reached: ask again later. */
  CANNOT_TELL
}
