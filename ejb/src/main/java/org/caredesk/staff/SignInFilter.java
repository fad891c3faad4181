package org.caredesk.staff;

import java.util.Optional;

/**
 * Which tries to sign in an admin wants to see.
 *
 * @param login as it was typed, in any letters; null or blank: everybody's
 * @param outcome how they ended; null: however
 */
public record SignInFilter(String login, SignInOutcome outcome) {

  Optional<String> wantedLogin() {
    return Optional.ofNullable(login).filter(typed -> !typed.isBlank()).map(StaffPolicy::login);
  }

  Optional<SignInOutcome> wantedOutcome() {
    return Optional.ofNullable(outcome);
  }
}
