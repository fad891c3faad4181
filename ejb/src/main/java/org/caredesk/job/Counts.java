package org.caredesk.job;

import java.io.Serializable;

/**
 * What became of the items so far.
 *
 * @param done dealt with, whatever the trade's answer was
 * @param failed broke, or were refused
 * @param skipped left as they were, for a later look
 */
public record Counts(long done, long failed, long skipped) implements Serializable {

  public static final Counts NONE = new Counts(0, 0, 0);

  public long all() {
    return done + failed + skipped;
  }

  public Counts plus(Counts more) {
    return new Counts(done + more.done, failed + more.failed, skipped + more.skipped);
  }
}
