package org.caredesk.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Roles;

/**
 * Opens, checks and ends the sessions of signed-in members; asked on each request, by the real
 * clock.
 */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.OPERATOR})
public class StaffSessionService {

  @Inject private StaffSessionRepository sessions;
  @Inject private StaffRepository staff;
  @Inject private SettingReader settings;
  @Inject private Clocks clocks;
  @Inject private Caller caller;

  /**
   * Opens a session for the caller, who has just signed in.
   *
   * @return its id, to be kept where the browser cannot read it
   */
  public UUID open(String address, String userAgent) {
    StaffMember member =
        staff
            .find(caller.name())
            .orElseThrow(() -> new BusinessException("staff.unknown", caller.name()));
    UUID id = UUID.randomUUID();
    sessions.add(new StaffSession(id, member, address, userAgent, clocks.real()));
    return id;
  }

  /**
   * Whether this session still carries the caller; a session that is over by its time ends here.
   */
  public SessionCheck check(UUID id) {
    return sessions
        .find(id)
        .map(found -> check((StaffSession) found[0], (StaffMember) found[1]))
        .orElse(SessionCheck.over(SessionEnd.UNKNOWN));
  }

  /** The caller signs out. */
  public void end(UUID id) {
    sessions.end(id, SessionEnd.SIGNED_OUT, clocks.real());
  }

  private SessionCheck check(StaffSession session, StaffMember member) {
    if (!member.login().equals(caller.name())) {
      return SessionCheck.over(SessionEnd.UNKNOWN);
    }
    Instant now = clocks.real();
    SessionEnd over = session.over(member, settings.get(), now);
    if (over != null) {
      sessions.end(session.id(), over, now);
      return SessionCheck.over(over);
    }
    if (session.wantsTouch(now)) {
      sessions.touch(session.id(), now);
    }
    return SessionCheck.open(member.profile());
  }
}
