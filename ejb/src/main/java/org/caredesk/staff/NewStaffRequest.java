package org.caredesk.staff;

/**
 * A new colleague.
 *
 * @param login lower case, 2 to 40 letters, digits, points and dashes
 * @param email may be null
 * @param role agent, admin or operator
 * @param password a first one, to be changed at the first sign-in
 */
public record NewStaffRequest(
    String login, String displayName, String email, String role, String password) {

  @Override
  public String toString() {
    return "NewStaffRequest[" + login + "]"; // a password is never written anywhere
  }
}
