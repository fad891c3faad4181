package org.caredesk.importing;

import java.io.Serializable;

/**
 * How far an import is, in lines of its files, over all executions of its run.
 *
 * @param total lines read so far; all of them once everything is read
 * @param done loaded
 * @param refused not taken, for a reason that is reported
 * @param known skipped: the same line was imported earlier
 * @param rowsPerSecond of this step, on this machine
 */
public record ImportCounts(long total, long done, long refused, long known, long rowsPerSecond)
    implements Serializable {

  static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

  ImportCounts at(long rowsEachSecond) {
    return new ImportCounts(total, done, refused, known, rowsEachSecond);
  }

  ImportCounts read(long more) {
    return new ImportCounts(total + more, done, refused, known, rowsPerSecond);
  }

  ImportCounts loaded(long more) {
    return new ImportCounts(total, done + more, refused, known, rowsPerSecond);
  }
}
