package org.caredesk.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Roles;

/**
 * What a login, a name and a password must look like, and how long wrong ones lock a member out.
 */
public final class StaffPolicy {

  /** The roles a person may have; the house's own is not among them. */
  public static final List<String> ROLES = List.of(Roles.AGENT, Roles.ADMIN, Roles.OPERATOR);

  /** The languages of the desk. */
  public static final List<String> LANGUAGES = List.of("en", "de");

  static final int SHORTEST_PASSWORD = 12;

  private static final int LONGEST_PASSWORD = 128;
  private static final int LONGEST_NAME = 120;
  private static final int DOUBLINGS = 10;
  private static final Duration LONGEST_LOCK = Duration.ofHours(1);
  private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
  private static final Set<String> RESERVED = Set.of(Roles.SYSTEM, "import", "unauthenticated");

  private StaffPolicy() {}

  /** Logins are compared in lower case. */
  static String login(String typed) {
    return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
  }

  static String checkedLogin(String typed) {
    String login = login(typed);
    if (!LOGIN.matcher(login).matches() || RESERVED.contains(login)) {
      throw new BusinessException("staff.login");
    }
    return login;
  }

  static String checkedName(String typed) {
    String name = typed == null ? "" : typed.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new BusinessException("staff.name");
    }
    return name;
  }

  static String checkedRole(String role) {
    if (role == null || !ROLES.contains(role)) {
      throw new BusinessException("staff.role");
    }
    return role;
  }

  /** Long enough, and not the login in disguise. */
  static void checkPassword(String login, String password) {
    int length = password == null ? 0 : password.length();
    if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
      throw new BusinessException("staff.password.length", SHORTEST_PASSWORD, LONGEST_PASSWORD);
    }
    boolean plain = password.chars().distinct().count() < 5;
    if (plain || password.toLowerCase(Locale.ROOT).contains(login)) {
      throw new BusinessException("staff.password.weak");
    }
  }

  /**
   * Until when a member is locked out after so many wrong passwords in a row: not at all below the
   * limit, then twice as long with each further one, an hour at most.
   */
  static Optional<Instant> lockedUntil(int failures, int tries, Duration first, Instant now) {
    if (failures < tries) {
      return Optional.empty();
    }
    Duration pause = first.multipliedBy(1L << Math.min(failures - tries, DOUBLINGS));
    return Optional.of(now.plus(pause.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : pause));
  }
}
