package org.caredesk.staff;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.NOT_VALIDATED_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import org.caredesk.shared.Roles;

/** Tells the server who staff are: the group of a member is their role. */
@ApplicationScoped
public class StaffIdentityStore implements IdentityStore {

  @Inject private SignInService signIns;

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (credential instanceof CallerOnlyCredential house) {
      return house(house.getCaller());
    }
    if (!(credential instanceof StaffCredential typed)) {
      return NOT_VALIDATED_RESULT;
    }
    return signIns
        .signIn(typed.getCaller(), typed.getPassword().getValue(), typed.address())
        .map(member -> new CredentialValidationResult(member.login(), Set.of(member.role())))
        .orElse(INVALID_RESULT);
  }

  /**
   * Beans that run as the house are looked up here too when a page calls them. The server alone
   * asks with a bare name; who signs in always brings a password.
   */
  private static CredentialValidationResult house(String name) {
    return Roles.SYSTEM.equals(name)
        ? new CredentialValidationResult(Roles.SYSTEM, Set.of(Roles.SYSTEM))
        : NOT_VALIDATED_RESULT;
  }
}
