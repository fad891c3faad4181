package org.caredesk.job;

import java.io.Serializable;
import java.time.Instant;

/**
 * A job as operators see it.
 *
 * @param nextDueAt null when paused or on demand only
 * @param last its latest run, null before the first
 */
public record JobRow(String job, Timing timing, boolean paused, Instant nextDueAt, JobRunRow last)
    implements Serializable {}
