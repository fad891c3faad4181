package org.caredesk.setting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import org.caredesk.audit.AuditService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Ref;
import org.caredesk.shared.Roles;

/** Changes settings: all of what was sent or nothing, each with before and after on record. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class SettingService {

  @Inject private SettingRepository repository;
  @Inject private AuditService audit;
  @Inject private Clocks clocks;
  @Inject private Caller caller;
  @Inject private Event<SettingsChanged> changed;

  /**
   * Saves new values.
   *
   * @param values text by the setting's key; what equals the value that holds is left alone
   * @throws BusinessException setting.unknown, or the code of SettingPolicy, with the key as first
   *     argument
   */
  public void change(Map<String, String> values) {
    Map<SettingName, String> before = repository.texts();
    Map<SettingName, String> wanted = checked(values);
    wanted.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
    wanted.forEach((name, value) -> save(name, before.get(name), value));
    if (!wanted.isEmpty()) {
      changed.fire(new SettingsChanged(wanted.keySet()));
    }
  }

  private static Map<SettingName, String> checked(Map<String, String> values) {
    Map<SettingName, String> checked = new EnumMap<>(SettingName.class);
    values.forEach(
        (key, value) -> {
          SettingName name =
              SettingName.ofKey(key)
                  .orElseThrow(() -> new BusinessException("setting.unknown", key));
          SettingPolicy.problem(name, value)
              .ifPresent(
                  code -> {
                    throw new BusinessException(code, key);
                  });
          checked.put(name, value == null ? "" : value.strip());
        });
    return checked;
  }

  private void save(SettingName name, String before, String after) {
    repository.save(name, after, clocks.now(), caller.name());
    audit.record("setting.change", Ref.SETTING, name.key(), before + " → " + after);
  }
}
