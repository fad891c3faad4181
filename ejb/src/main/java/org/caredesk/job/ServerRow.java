package org.caredesk.job;

import java.io.Serializable;
import java.time.Instant;

/** A server and when it was last heard of, by the real clock. */
public record ServerRow(String id, Instant startedAt, Instant heartbeatAt)
    implements Serializable {}
