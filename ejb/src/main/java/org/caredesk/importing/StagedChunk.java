package org.caredesk.importing;

import java.util.ArrayList;
import java.util.List;

/** Lines of one file on their way to the database, column by column. */
final class StagedChunk {

  private final ImportFile file;
  private final List<Long> numbers = new ArrayList<>();
  private final List<String> raws = new ArrayList<>();
  private final List<String[]> rows = new ArrayList<>();
  private final List<LineRefusal> refusals = new ArrayList<>();

  StagedChunk(ImportFile file) {
    this.file = file;
  }

  void add(CsvLine line, String[] values) {
    numbers.add(line.number());
    raws.add(line.raw());
    rows.add(values);
  }

  void refuse(LineRefusal refusal) {
    refusals.add(refusal);
  }

  int size() {
    return rows.size() + refusals.size();
  }

  ImportFile file() {
    return file;
  }

  List<LineRefusal> refusals() {
    return refusals;
  }

  boolean hasRows() {
    return !rows.isEmpty();
  }

  /** The parameters of the kind's insert. */
  Object[] columns(long runId) {
    List<Object> columns = new ArrayList<>();
    columns.add(runId);
    if (file.kind().isRoot()) {
      columns.add(file.name());
    }
    columns.add(numbers.toArray(Long[]::new));
    if (file.kind().isRoot()) {
      columns.add(raws.toArray(String[]::new));
    }
    for (int column = 0; column < file.kind().width(); column++) {
      int at = column;
      columns.add(rows.stream().map(row -> row[at]).toArray(String[]::new));
    }
    return columns.toArray();
  }
}
