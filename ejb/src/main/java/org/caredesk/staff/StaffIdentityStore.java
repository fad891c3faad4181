package org.caredesk.staff;

import static jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT;
import static jakarta.security.enterprise.identitystore.CredentialValidationResult.NOT_VALIDATED_RESULT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Tells the server who staff are: the group of a member is their role. */
@ApplicationScoped
public class StaffIdentityStore implements IdentityStore {

  @Inject private SignInService signIns;

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof StaffCredential typed)) {
      return NOT_VALIDATED_RESULT;
    }
    return signIns
        .signIn(typed.getCaller(), typed.getPassword().getValue(), typed.address())
        .map(member -> new CredentialValidationResult(member.login(), Set.of(member.role())))
        .orElse(INVALID_RESULT);
  }
}
