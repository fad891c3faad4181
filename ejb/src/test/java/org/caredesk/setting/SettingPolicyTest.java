package org.caredesk.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "NOTIFY_EMAILS, 'a@b.example, c@d.example'",
    "MERCHANT_ZONE, America/New_York",
    "CURRENCY_CODE, JPY",
    "GATEWAY_DEADLINE, PT0.15S",
    "GATEWAY_DEADLINE, 150 ms",
    "SESSION_ABSOLUTE, 30 d",
    "INQUIRY_BACK_OFF, '5 min, PT15M, 1h'",
    "RESTRICT_CUSTOMER_SEARCH, true",
    "LOCK_OUT_TRIES, 50",
    "DESK_ADDRESS, https://desk.example:9443/care"
  })
  void aValueInItsFormMayBeSaved(SettingName name, String value) {
    assertThat(SettingPolicy.problem(name, value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "NOTIFY_EMAILS, '', setting.emails",
    "NOTIFY_EMAILS, ' , ', setting.emails",
    "NOTIFY_EMAILS, 'a@b.example, nobody', setting.emails",
    "MAIL_FROM, 'a@b.example\nBcc: c@d.example', setting.email",
    "MERCHANT_ZONE, Atlantis/Capital, setting.zone",
    "MERCHANT_ZONE, +01:00, setting.zone",
    "CURRENCY_CODE, POUND, setting.currency",
    "GATEWAY_DEADLINE, 20, setting.duration",
    "GATEWAY_DEADLINE, 20 years, setting.duration",
    "GATEWAY_DEADLINE, 0 s, setting.duration",
    "GATEWAY_DEADLINE, PT0S, setting.duration",
    "SESSION_IDLE, PT-5M, setting.duration",
    "SESSION_ABSOLUTE, P31D, setting.duration",
    "INQUIRY_BACK_OFF, '', setting.durations",
    "RESTRICT_CUSTOMER_SEARCH, yes, setting.switch",
    "LOCK_OUT_TRIES, 0, setting.tries",
    "DESK_ADDRESS, javascript:alert(1), setting.address",
    "SHOP_NAME, , setting.text"
  })
  void anyOtherValueIsRefusedWithTheCodeOfItsForm(SettingName name, String value, String code) {
    assertThat(SettingPolicy.problem(name, value)).contains(code);
  }

  @ParameterizedTest
  @EnumSource(SettingName.class)
  void everyDefaultMayBeSaved(SettingName name) {
    assertThat(SettingPolicy.problem(name, name.standard())).isEmpty();
    assertThat(SettingName.ofKey(name.key())).contains(name);
  }

  @Test
  void theDefaultsAreTheNumbersOfTheMoneyProtocol() {
    Map<SettingName, String> texts = new EnumMap<>(SettingName.class);
    for (SettingName name : SettingName.values()) {
      texts.put(name, name.standard());
    }
    Settings settings = Settings.of(texts);
    assertThat(settings.gatewayDeadline()).isEqualTo(Duration.ofSeconds(20));
    assertThat(settings.inquiryBackOff())
        .containsExactly(
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(6));
    assertThat(settings.notifyEmails()).isNotEmpty();
  }
}
