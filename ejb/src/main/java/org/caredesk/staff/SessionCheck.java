package org.caredesk.staff;

/**
 * What a request may lean on: an open session's member, or the reason why there is none.
 *
 * @param member null when the session is over
 * @param end null when the session is open
 */
public record SessionCheck(StaffProfile member, SessionEnd end) {

  static SessionCheck open(StaffProfile member) {
    return new SessionCheck(member, null);
  }

  static SessionCheck over(SessionEnd why) {
    return new SessionCheck(null, why);
  }

  public boolean isOpen() {
    return end == null;
  }
}
