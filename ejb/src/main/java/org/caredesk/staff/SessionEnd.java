package org.caredesk.staff;

/** Why a staff session is over; its words are the message SessionEnd.REASON. */
public enum SessionEnd {
  SIGNED_OUT,
  IDLE,
  ABSOLUTE,
  DEACTIVATED,
  RIGHTS_CHANGED,
  PASSWORD_CHANGED,
  /** There is no such session: the browser's cookie alone is no sign-in. */
  UNKNOWN
}
