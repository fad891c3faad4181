package org.caredesk.setting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.caredesk.shared.Roles;

/** Tells what holds now. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.OPERATOR, Roles.SYSTEM})
public class SettingReader {

  @Inject private SettingRepository repository;

  /**
   * All settings; a change made at another server is seen after five seconds at the latest. Holds
   * no secret and is open, because signing in asks how many tries there are before anybody is
   * known.
   */
  @PermitAll
  public Settings get() {
    return repository.current();
  }

  /** All settings as text by their key, as the settings page edits them. */
  @RolesAllowed(Roles.ADMIN)
  public Map<String, String> texts() {
    return repository.texts().entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getKey().key(), Map.Entry::getValue));
  }
}
