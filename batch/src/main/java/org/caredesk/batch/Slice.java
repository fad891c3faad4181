package org.caredesk.batch;

import java.util.List;

/**
 * A part of a job's items: those whose id leaves this remainder, so many at a time.
 *
 * @param runId the run they are wanted for, 0: any
 * @param limit how many ids at most
 * @param modulus number of parts, at least 1
 * @param remainder which part, from 0
 */
public record Slice(long runId, int limit, int modulus, int remainder) {

  public Slice limit(int other) {
    return new Slice(runId, other, modulus, remainder);
  }

  /** Those of the ids that fall into this part, where the domain does not divide by itself. */
  public List<Long> part(List<Long> ids) {
    return ids.stream().filter(id -> Math.floorMod(id, modulus) == remainder).limit(limit).toList();
  }
}
