package org.caredesk.staff;

import java.io.Serializable;
import java.time.ZoneId;

/** A member as their own screens know them. */
public record StaffProfile(
    long id,
    String login,
    String displayName,
    String role,
    String language,
    ZoneId zone,
    boolean mustChangePassword)
    implements Serializable {}
