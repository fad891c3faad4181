package org.caredesk.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;
import org.caredesk.staff.NewStaffRequest;
import org.caredesk.staff.SessionEnd;
import org.caredesk.staff.SignInFilter;
import org.caredesk.staff.SignInOutcome;
import org.caredesk.staff.SignInReader;
import org.caredesk.staff.SignInRow;
import org.caredesk.staff.SignInService;
import org.caredesk.staff.StaffProfile;
import org.caredesk.staff.StaffReader;
import org.caredesk.staff.StaffRow;
import org.caredesk.staff.StaffService;
import org.caredesk.staff.StaffSessionService;
import org.caredesk.staff.StaffStartService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Members sign in, are locked out, lose their sessions with their rights; nobody does that to
 * themselves.
 */
class StaffIT extends ContainerTest {

  private static final String WORD = "a good long word";

  @Resource(lookup = "jdbc/caredesk")
  private DataSource database;

  @Inject private AsAgent agent;
  @Inject private AsAdmin admin;
  @Inject private AsSystem system;
  @Inject private SignInService signIns;
  @Inject private SignInReader signInLog;
  @Inject private StaffService staff;
  @Inject private StaffReader reader;
  @Inject private StaffSessionService sessions;
  @Inject private StaffStartService start;

  /** The callers of these tests are called as their roles are. */
  @BeforeEach
  void theCallersAreMembers() throws Exception {
    for (String role : new String[] {"agent", "admin"}) {
      system.call(
          () -> {
            start.demoMember(new NewStaffRequest(role, role, null, role, role + "-demo"));
            return null;
          });
      update("update staff_member set active = true, role = ?1 where login = ?1", role);
    }
  }

  @Test
  void theSessionsOfADeactivatedMemberEndAtOnce() throws Exception {
    UUID session = agent.call(() -> sessions.open("::1", "test"));
    assertThat(agent.call(() -> sessions.check(session)).isOpen()).isTrue();
    long id = agent.call(() -> reader.me()).id();
    asAdmin(() -> staff.deactivate(id));
    assertThat(agent.call(() -> sessions.check(session)).end()).isEqualTo(SessionEnd.DEACTIVATED);
    assertThat(one("select end_reason from staff_session where id = ?1", session))
        .isEqualTo("DEACTIVATED");
    asAdmin(() -> staff.reactivate(id));
    assertThat(agent.call(() -> sessions.check(session)).isOpen()).isFalse();
  }

  @Test
  void aChangedRoleEndsEverySession() throws Exception {
    UUID session = agent.call(() -> sessions.open("::1", "test"));
    long id = agent.call(() -> reader.me()).id();
    asAdmin(() -> staff.changeRole(id, "operator"));
    assertThat(agent.call(() -> sessions.check(session)).end())
        .isEqualTo(SessionEnd.RIGHTS_CHANGED);
  }

  @Test
  void aSessionCarriesItsOwnMemberAlone() throws Exception {
    UUID session = agent.call(() -> sessions.open("::1", "test"));
    assertThat(admin.call(() -> sessions.check(session)).end()).isEqualTo(SessionEnd.UNKNOWN);
    assertThat(agent.call(() -> sessions.check(UUID.randomUUID())).end())
        .isEqualTo(SessionEnd.UNKNOWN);
  }

  @Test
  void aSessionThatWasIdleOrEndedIsOver() throws Exception {
    UUID idle = agent.call(() -> sessions.open("::1", "test"));
    update(
        "update staff_session set last_seen_at = now() - interval '31 minutes' where id = ?1",
        idle);
    assertThat(agent.call(() -> sessions.check(idle)).end()).isEqualTo(SessionEnd.IDLE);
    UUID old = agent.call(() -> sessions.open("::1", "test"));
    update("update staff_session set started_at = now() - interval '13 hours' where id = ?1", old);
    assertThat(agent.call(() -> sessions.check(old)).end()).isEqualTo(SessionEnd.ABSOLUTE);
    UUID left = agent.call(() -> sessions.open("::1", "test"));
    agent.call(
        () -> {
          sessions.end(left);
          return null;
        });
    assertThat(agent.call(() -> sessions.check(left)).end()).isEqualTo(SessionEnd.SIGNED_OUT);
  }

  @Test
  void fiveWrongPasswordsLockOutUntilAnAdminUnlocks() throws Exception {
    String login = newcomer();
    for (int i = 0; i < 5; i++) {
      assertThat(signIn(login, "wrong wrong wrong")).isEmpty();
    }
    assertThat(signIn(login, WORD)).isEmpty();
    assertThat(
            one("select string_agg(outcome, ' ' order by id) from sign_in where login = ?1", login))
        .endsWith("WRONG_PASSWORD LOCKED");
    StaffRow row = row(login);
    assertThat(row.lockedUntil()).isNotNull();
    asAdmin(() -> staff.unlock(row.id()));
    assertThat(signIn(login, WORD)).map(StaffProfile::mustChangePassword).contains(true);
  }

  @Test
  void aStrangerIsWrittenDownAndRefused() throws Exception {
    String nobody = "nobody" + UUID.randomUUID();
    assertThat(signIn(nobody, WORD)).isEmpty();
    assertThat(one("select outcome from sign_in where login = ?1", nobody))
        .isEqualTo("UNKNOWN_LOGIN");
  }

  @Test
  void anAdminKeepsTheirOwnRights() throws Exception {
    long me = admin.call(() -> reader.me()).id();
    assertThatThrownBy(() -> asAdmin(() -> staff.deactivate(me)))
        .hasMessageContaining("staff.self");
    assertThatThrownBy(() -> asAdmin(() -> staff.changeRole(me, "agent")))
        .hasMessageContaining("staff.self");
  }

  @Test
  void aLoginIsTakenOnceInWhateverLetters() throws Exception {
    String login = newcomer();
    NewStaffRequest again =
        new NewStaffRequest(login.toUpperCase(java.util.Locale.ROOT), "B", null, "agent", WORD);
    assertThatThrownBy(() -> admin.call(() -> staff.create(again)))
        .hasMessageContaining("staff.taken");
  }

  @Test
  void theLogOfSignInsIsReadByMemberAndOutcomeTheLatestFirst() throws Exception {
    String login = newcomer();
    signIn(login, "wrong wrong wrong");
    signIn(login, WORD);
    assertThat(log(new SignInFilter(" " + login.toUpperCase(java.util.Locale.ROOT), null)))
        .extracting(SignInRow::outcome)
        .containsExactly(SignInOutcome.SIGNED_IN, SignInOutcome.WRONG_PASSWORD);
    assertThat(log(new SignInFilter(login, SignInOutcome.WRONG_PASSWORD)))
        .singleElement()
        .satisfies(row -> assertThat(row.displayName()).isEqualTo("Bea"))
        .satisfies(row -> assertThat(row.address()).isEqualTo("::1"));
    assertThat(log(new SignInFilter(login, SignInOutcome.LOCKED))).isEmpty();
    String nobody = "nobody" + UUID.randomUUID();
    signIn(nobody, WORD);
    assertThat(log(new SignInFilter(nobody, null)))
        .singleElement()
        .satisfies(row -> assertThat(row.displayName()).isNull());
  }

  private List<SignInRow> log(SignInFilter filter) throws Exception {
    return admin.call(() -> signInLog.page(filter, PageRequest.top(50))).rows();
  }

  private String newcomer() throws Exception {
    String login = "b" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    admin.call(() -> staff.create(new NewStaffRequest(login, "Bea", null, "agent", WORD)));
    return login;
  }

  private StaffRow row(String login) throws Exception {
    Page<StaffRow> page = admin.call(() -> reader.page(PageRequest.top(200)));
    return page.rows().stream().filter(row -> row.login().equals(login)).findFirst().orElseThrow();
  }

  private Optional<StaffProfile> signIn(String login, String password) {
    return signIns.signIn(login, password.toCharArray(), "::1");
  }

  private void asAdmin(Runnable deed) throws Exception {
    admin.call(
        () -> {
          deed.run();
          return null;
        });
  }

  private void update(String sql, Object value) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql.replace("?1", "?"))) {
      for (int i = 1; i <= statement.getParameterMetaData().getParameterCount(); i++) {
        statement.setObject(i, value);
      }
      statement.executeUpdate();
    }
  }

  private String one(String query, Object value) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(query.replace("?1", "?"))) {
      statement.setObject(1, value);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? result.getString(1) : null;
      }
    }
  }
}
