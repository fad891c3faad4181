package org.caredesk.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import org.caredesk.setting.Settings;

/**
 * Somebody who works here. Never deleted, because deeds carry their login; deactivated instead.
 * Every change of rights raises the version that open sessions are compared with.
 */
@Entity
@Table(name = "staff_member")
public class StaffMember {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_member_seq")
  @SequenceGenerator(
      name = "staff_member_seq",
      sequenceName = "staff_member_seq",
      allocationSize = 50)
  private long id;

  private String login;

  @Column(name = "display_name")
  private String displayName;

  private String email;
  private String role;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "must_change_password")
  private boolean mustChangePassword;

  private boolean active = true;
  private String language = "en";
  private String zone = "Europe/London";

  @Column(name = "rights_version")
  private int rightsVersion;

  @Column(name = "failed_sign_ins")
  private int failedSignIns;

  @Column(name = "locked_until")
  private Instant lockedUntil;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "last_signed_in_at")
  private Instant lastSignedInAt;

  @Version private long version;

  protected StaffMember() {}

  StaffMember(NewStaffRequest request, boolean mustChangePassword, Instant createdAt) {
    this.login = StaffPolicy.checkedLogin(request.login());
    this.displayName = StaffPolicy.checkedName(request.displayName());
    this.email = request.email();
    this.role = StaffPolicy.checkedRole(request.role());
    this.passwordHash = PasswordHash.of(request.password().toCharArray());
    this.mustChangePassword = mustChangePassword;
    this.createdAt = createdAt;
  }

  /**
   * Tries a password; a wrong one counts towards the lock-out, the right one forgets the wrong
   * ones.
   */
  SignInOutcome signIn(char[] password, Settings settings, Instant now) {
    boolean right = PasswordHash.matches(password, passwordHash);
    if (!active) {
      return SignInOutcome.DEACTIVATED;
    }
    if (isLocked(now)) {
      return SignInOutcome.LOCKED;
    }
    if (!right) {
      failedSignIns++;
      lockedUntil =
          StaffPolicy.lockedUntil(
                  failedSignIns, settings.lockOutTries(), settings.lockOutFor(), now)
              .orElse(null);
      return SignInOutcome.WRONG_PASSWORD;
    }
    unlock();
    lastSignedInAt = now;
    return SignInOutcome.SIGNED_IN;
  }

  boolean knows(String password) {
    return PasswordHash.matches(password.toCharArray(), passwordHash);
  }

  void changePassword(String password, boolean mustChangeAgain) {
    StaffPolicy.checkPassword(login, password);
    passwordHash = PasswordHash.of(password.toCharArray());
    mustChangePassword = mustChangeAgain;
    unlock();
  }

  void prefer(String language, ZoneId zone) {
    this.language = language;
    this.zone = zone.getId();
  }

  void changeRole(String role) {
    this.role = StaffPolicy.checkedRole(role);
    rightsVersion++;
  }

  void deactivate() {
    active = false;
    rightsVersion++;
  }

  void reactivate() {
    active = true;
    unlock();
  }

  final void unlock() {
    failedSignIns = 0;
    lockedUntil = null;
  }

  boolean isLocked(Instant now) {
    return lockedUntil != null && lockedUntil.isAfter(now);
  }

  boolean isActive() {
    return active;
  }

  boolean hasSignedIn() {
    return lastSignedInAt != null;
  }

  long id() {
    return id;
  }

  String login() {
    return login;
  }

  String role() {
    return role;
  }

  /** Empty where none was told. */
  String email() {
    return email == null ? "" : email;
  }

  int rightsVersion() {
    return rightsVersion;
  }

  StaffProfile profile() {
    return new StaffProfile(
        id, login, displayName, role, language, ZoneId.of(zone), mustChangePassword);
  }

  StaffRow row(Instant now, long openSessions) {
    return new StaffRow(
        id,
        login,
        displayName,
        email,
        role,
        active,
        isLocked(now) ? lockedUntil : null,
        createdAt,
        lastSignedInAt,
        openSessions);
  }
}
