package org.caredesk.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.caredesk.shared.Clocks;
import org.eclipse.microprofile.config.Config;

/**
 * Keeps the settings that differ from their defaults. What was read is remembered for a few
 * seconds, so that a change made at another server holds everywhere soon and no request pays for
 * reading it.
 */
@ApplicationScoped
class SettingRepository {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private record Known(Settings settings, Instant readAt) {}

  @PersistenceContext private EntityManager em;
  @Inject private Clocks clocks;
  @Inject private Config config;

  private volatile Known known;

  Settings current() {
    Known last = known;
    Instant now = clocks.real();
    if (last != null && last.readAt().plus(FRESH).isAfter(now)) {
      return last.settings();
    }
    Settings read = Settings.of(texts());
    known = new Known(read, now);
    return read;
  }

  /**
   * Every setting as text: the default, what was set from outside, what an admin saved; the last
   * one holds.
   */
  Map<SettingName, String> texts() {
    Map<SettingName, String> texts = new EnumMap<>(SettingName.class);
    for (SettingName name : SettingName.values()) {
      texts.put(name, standard(name));
    }
    List<?> rows = em.createNativeQuery("select name, value from setting").getResultList();
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      SettingName.ofKey((String) columns[0])
          .ifPresent(name -> texts.put(name, (String) columns[1]));
    }
    return texts;
  }

  private String standard(SettingName name) {
    return config
        .getOptionalValue("caredesk.setting." + name.key(), String.class)
        .filter(text -> SettingPolicy.problem(name, text).isEmpty())
        .orElse(name.standard());
  }

  void save(SettingName name, String value, Instant at, String who) {
    em.createNativeQuery(
            "insert into setting (name, value, changed_at, changed_by) values (?1, ?2, ?3, ?4) on"
                + " conflict (name) do update set value = excluded.value, changed_at ="
                + " excluded.changed_at, changed_by = excluded.changed_by, version ="
                + " setting.version + 1")
        .setParameter(1, name.key())
        .setParameter(2, value)
        .setParameter(3, at.atOffset(ZoneOffset.UTC))
        .setParameter(4, who)
        .executeUpdate();
  }

  void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) SettingsChanged change) {
    known = null;
  }
}
