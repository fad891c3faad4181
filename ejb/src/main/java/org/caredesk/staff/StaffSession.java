package org.caredesk.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.caredesk.setting.Settings;

/**
 * One sign-in of one member at one browser. The server's cookie alone opens nothing: each request
 * must belong to a session that is open, not idle, not too old, and of a member whose rights are
 * still the same.
 */
@Entity
@Table(name = "staff_session")
public class StaffSession {

  /** Seen is written down no more often than this, so that reading a page writes nothing. */
  private static final Duration GRAIN = Duration.ofSeconds(30);

  @Id private UUID id;

  @Column(name = "staff_id")
  private long staffId;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "last_seen_at")
  private Instant lastSeenAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "end_reason")
  private SessionEnd endReason;

  @Column(name = "rights_version")
  private int rightsVersion;

  private String address;

  @Column(name = "user_agent")
  private String userAgent;

  protected StaffSession() {}

  StaffSession(UUID id, StaffMember member, String address, String userAgent, Instant now) {
    this.id = id;
    this.staffId = member.id();
    this.rightsVersion = member.rightsVersion();
    this.startedAt = now;
    this.lastSeenAt = now;
    this.address = shortened(address, 60);
    this.userAgent = shortened(userAgent, 300);
  }

  /** Why this session may not go on, or null when it may. */
  SessionEnd over(StaffMember member, Settings settings, Instant now) {
    if (endedAt != null) {
      return endReason;
    }
    if (!member.isActive()) {
      return SessionEnd.DEACTIVATED;
    }
    if (member.rightsVersion() != rightsVersion) {
      return SessionEnd.RIGHTS_CHANGED;
    }
    if (!now.isBefore(startedAt.plus(settings.sessionAbsolute()))) {
      return SessionEnd.ABSOLUTE;
    }
    return now.isBefore(lastSeenAt.plus(settings.sessionIdle())) ? null : SessionEnd.IDLE;
  }

  boolean wantsTouch(Instant now) {
    return now.isAfter(lastSeenAt.plus(GRAIN));
  }

  UUID id() {
    return id;
  }

  private static String shortened(String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }
}
