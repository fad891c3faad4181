package org.caredesk.staff;

import java.io.Serializable;
import java.time.Instant;

/**
 * One try to sign in, as admins see it.
 *
 * @param occurredAt by the real clock
 * @param login as it was typed, in small letters
 * @param displayName the member's; null where nobody has this login
 * @param address where the try came from; may be null
 */
public record SignInRow(
    long id,
    Instant occurredAt,
    String login,
    String displayName,
    SignInOutcome outcome,
    String address)
    implements Serializable {}
