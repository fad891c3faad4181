package org.caredesk.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Logger;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.Clocks;

/**
 * The door that stands open to strangers: takes a login and a password and says who it is, or
 * nothing. What it calls, it calls as the house. Whatever is wrong, the answer and the time it
 * takes are the same.
 */
@Stateless
@PermitAll
public class SignInService {

  private static final Logger LOG = Logger.getLogger(SignInService.class.getName());

  @Inject private StaffRepository repository;
  @Inject private SettingReader settings;
  @Inject private FirstPassword firstPassword;
  @Inject private Clocks clocks;

  /**
   * Tries a login and its password, by the real clock.
   *
   * @param address where the try came from, for the log of sign-ins; may be null
   * @return the member, or nothing for every reason there is
   */
  public Optional<StaffProfile> signIn(String typedLogin, char[] password, String address) {
    String login = StaffPolicy.login(typedLogin);
    Optional<StaffMember> member = repository.lock(login);
    SignInOutcome outcome = outcome(member, password);
    Long id = member.map(StaffMember::id).orElse(null);
    repository.add(new SignIn(clocks.real(), login, id, outcome, address));
    LOG.info(() -> "sign-in " + outcome + " staff " + id);
    if (outcome != SignInOutcome.SIGNED_IN) {
      return Optional.empty();
    }
    firstPassword.usedBy(login);
    return member.map(StaffMember::profile);
  }

  private SignInOutcome outcome(Optional<StaffMember> member, char[] password) {
    if (member.isEmpty()) {
      PasswordHash.matches(password, PasswordHash.NOBODYS);
      return SignInOutcome.UNKNOWN_LOGIN;
    }
    return member.get().signIn(password, settings.get(), clocks.real());
  }
}
