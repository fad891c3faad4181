package org.caredesk.web.admin;

import static org.caredesk.setting.SettingName.*;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caredesk.job.JobReader;
import org.caredesk.job.JobScheduleService;
import org.caredesk.setting.SettingName;
import org.caredesk.setting.SettingPolicy;
import org.caredesk.setting.SettingReader;
import org.caredesk.setting.SettingService;
import org.caredesk.web.Notices;

/** The settings page: all fields at once, each checked for itself, saved together or not at all. */
@Named("settings")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class SettingsBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String RETRY = "refund-retry";

  private static final Map<String, List<SettingName>> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put("mail", List.of(NOTIFY_EMAILS, MAIL_FROM, MAIL_REPLY_TO, SHOP_NAME, DESK_ADDRESS));
    GROUPS.put(
        "trade",
        List.of(
            MERCHANT_ZONE,
            CURRENCY_CODE,
            AGENTS_CHANGE_PRICES,
            AGENTS_RECORD_OUTSIDE_PAYMENTS,
            RETURN_ADDRESS,
            RETURN_WITHIN));
    GROUPS.put("search", List.of(RESTRICT_CUSTOMER_SEARCH, SHOW_RECENT_CUSTOMERS));
    GROUPS.put(
        "gateway", List.of(GATEWAY_DEADLINE, SEND_BEFORE, QUIET, NOT_FOUND_GAP, INQUIRY_BACK_OFF));
    GROUPS.put("signIn", List.of(SESSION_IDLE, SESSION_ABSOLUTE, LOCK_OUT_TRIES, LOCK_OUT_FOR));
  }

  @Inject private SettingReader reader;
  @Inject private SettingService service;
  @Inject private JobReader jobs;
  @Inject private JobScheduleService schedules;
  @Inject private Notices notices;

  private Map<String, String> values;
  private String retryTime;

  @PostConstruct
  void read() {
    values = new LinkedHashMap<>(reader.texts());
    retryTime = String.valueOf(jobs.dailyTime(RETRY));
  }

  public void save() {
    LocalTime time = checkedTime();
    if (checkedValues() && time != null) {
      service.change(values);
      if (!time.equals(jobs.dailyTime(RETRY))) {
        schedules.changeDailyTime(RETRY, time);
      }
      notices.done("admin.settings.saved");
    }
  }

  private boolean checkedValues() {
    boolean good = true;
    for (SettingName name : SettingName.values()) {
      var problem = SettingPolicy.problem(name, values.get(name.key()));
      problem.ifPresent(code -> notices.wrong(name.key(), "error." + code));
      good &= problem.isEmpty();
    }
    return good;
  }

  private LocalTime checkedTime() {
    try {
      return LocalTime.parse(retryTime == null ? "" : retryTime);
    } catch (DateTimeException e) {
      notices.wrong("retryTime", "error.setting.time");
      return null;
    }
  }

  public List<String> getGroups() {
    return List.copyOf(GROUPS.keySet());
  }

  public List<SettingName> names(String group) {
    return GROUPS.get(group);
  }

  public Map<String, String> getValues() {
    return values;
  }

  public String getRetryTime() {
    return retryTime;
  }

  public void setRetryTime(String retryTime) {
    this.retryTime = retryTime;
  }
}
