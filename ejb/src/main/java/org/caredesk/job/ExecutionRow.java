package org.caredesk.job;

import java.io.Serializable;
import java.time.Instant;

/**
 * One server's part in a run, as operators see it.
 *
 * @param batchExecution the batch runtime's number, null until it is known
 * @param endedAt null while it is alive
 */
public record ExecutionRow(
    long id,
    String server,
    Long batchExecution,
    String startedBy,
    Instant startedAt,
    Instant endedAt,
    ExecutionResult result,
    long done,
    long failed)
    implements Serializable {}
