package org.caredesk.staff;

import java.io.Serializable;
import java.time.Instant;

/**
 * A member as admins see them.
 *
 * @param lockedUntil null unless locked out now
 * @param openSessions sign-ins that have not ended
 */
public record StaffRow(
    long id,
    String login,
    String displayName,
    String email,
    String role,
    boolean active,
    Instant lockedUntil,
    Instant createdAt,
    Instant lastSignedInAt,
    long openSessions)
    implements Serializable {}
