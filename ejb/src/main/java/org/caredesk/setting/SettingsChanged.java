package org.caredesk.setting;

import java.util.Set;

/** An admin has changed these settings. Fired in the transaction of the change. */
public record SettingsChanged(Set<SettingName> names) {

  public SettingsChanged {
    names = Set.copyOf(names);
  }
}
