package org.caredesk.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.caredesk.setting.Settings;
import org.caredesk.shared.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffMemberTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final char[] RIGHT = "a good long word".toCharArray();
  private static final char[] WRONG = "another long word".toCharArray();

  private final StaffMember member =
      new StaffMember(request("bea", Roles.AGENT, new String(RIGHT)), true, NOW);
  private final Settings settings = settings();

  @Test
  void fiveWrongPasswordsLockOutAndTheRightOneIsNotHeardMeanwhile() {
    for (int i = 0; i < 5; i++) {
      assertThat(member.signIn(WRONG, settings, NOW)).isEqualTo(SignInOutcome.WRONG_PASSWORD);
    }
    assertThat(member.signIn(RIGHT, settings, NOW.plusSeconds(59))).isEqualTo(SignInOutcome.LOCKED);
    assertThat(member.signIn(RIGHT, settings, NOW.plusSeconds(60)))
        .isEqualTo(SignInOutcome.SIGNED_IN);
    assertThat(member.signIn(WRONG, settings, NOW.plusSeconds(61)))
        .isEqualTo(SignInOutcome.WRONG_PASSWORD);
    assertThat(member.isLocked(NOW.plusSeconds(61))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"4,", "5, PT1M", "6, PT2M", "7, PT4M", "11, PT1H", "1000, PT1H"})
  void eachFurtherWrongPasswordLocksOutTwiceAsLong(int failures, Duration pause) {
    Instant until = pause == null ? null : NOW.plus(pause);
    assertThat(StaffPolicy.lockedUntil(failures, 5, Duration.ofMinutes(1), NOW))
        .isEqualTo(java.util.Optional.ofNullable(until));
  }

  @Test
  void anAdminsUnlockLetsTryAgainAtOnce() {
    for (int i = 0; i < 5; i++) {
      member.signIn(WRONG, settings, NOW);
    }
    member.unlock();
    assertThat(member.signIn(RIGHT, settings, NOW)).isEqualTo(SignInOutcome.SIGNED_IN);
  }

  @Test
  void aDeactivatedMemberDoesNotSignIn() {
    member.deactivate();
    assertThat(member.signIn(RIGHT, settings, NOW)).isEqualTo(SignInOutcome.DEACTIVATED);
    member.reactivate();
    assertThat(member.signIn(RIGHT, settings, NOW)).isEqualTo(SignInOutcome.SIGNED_IN);
  }

  @Test
  void aSessionEndsForEachReasonThereIs() {
    StaffSession session = new StaffSession(UUID.randomUUID(), member, "::1", "Chromium", NOW);
    assertThat(session.over(member, settings, NOW.plusSeconds(1799))).isNull();
    assertThat(session.over(member, settings, NOW.plusSeconds(1800))).isEqualTo(SessionEnd.IDLE);
    assertThat(session.over(member, settings, NOW.plus(Duration.ofHours(12))))
        .isEqualTo(SessionEnd.ABSOLUTE);
    member.changeRole(Roles.OPERATOR);
    assertThat(session.over(member, settings, NOW)).isEqualTo(SessionEnd.RIGHTS_CHANGED);
    member.deactivate();
    assertThat(session.over(member, settings, NOW)).isEqualTo(SessionEnd.DEACTIVATED);
  }

  @ParameterizedTest
  @CsvSource({
    "system, Bea, agent, a good long word, staff.login",
    "B, Bea, agent, a good long word, staff.login",
    "'bea smith', Bea, agent, a good long word, staff.login",
    "bea, ' ', agent, a good long word, staff.name",
    "bea, Bea, system, a good long word, staff.role"
  })
  void whoCannotBeAMemberIsRefused(
      String login, String name, String role, String password, String code) {
    NewStaffRequest request = new NewStaffRequest(login, name, null, role, password);
    assertThatThrownBy(() -> new StaffMember(request, true, NOW)).hasMessageStartingWith(code);
  }

  @ParameterizedTest
  @CsvSource({
    "elevenchars, staff.password.length",
    "ooooooooooooooo, staff.password.weak",
    "Bea-Bea-1234567, staff.password.weak",
    ", staff.password.length"
  })
  void aWeakPasswordIsRefused(String password, String code) {
    assertThatThrownBy(() -> member.changePassword(password, false)).hasMessageStartingWith(code);
  }

  @Test
  void aPasswordIsKeptAsASaltedHashAlone() {
    String hash = PasswordHash.of(RIGHT);
    assertThat(hash).startsWith("pbkdf2-sha512$210000$").doesNotContain(new String(RIGHT));
    assertThat(PasswordHash.of(RIGHT)).isNotEqualTo(hash);
    assertThat(PasswordHash.matches(RIGHT, hash)).isTrue();
    assertThat(PasswordHash.matches(WRONG, hash)).isFalse();
    assertThat(PasswordHash.matches(RIGHT, "plain")).isFalse();
    assertThat(request("bea", "agent", "secret-secret")).hasToString("NewStaffRequest[bea]");
  }

  private static NewStaffRequest request(String login, String role, String password) {
    return new NewStaffRequest(login, "Bea", null, role, password);
  }

  private static Settings settings() {
    Duration any = Duration.ofSeconds(1);
    return new Settings(
        List.of("a@b.example"),
        "a@b.example",
        "a@b.example",
        "Shop",
        "https://desk.example",
        ZoneId.of("Europe/London"),
        "GBP",
        false,
        false,
        false,
        true,
        any,
        any,
        any,
        any,
        List.of(any),
        Duration.ofMinutes(30),
        Duration.ofHours(12),
        5,
        Duration.ofMinutes(1),
        "Returns, London",
        Duration.ofDays(30));
  }
}
