package org.caredesk.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads CSV record by record, strictly, holding one in memory. A malformed record costs its first
 * line alone: reading goes on with the next line, so that one stray quote does not swallow a file.
 */
final class CsvLines {

  private static final int LONGEST_LINE = 64 * 1024;
  private static final int MOST_LINES_A_RECORD = 50;

  private final BufferedReader reader;
  private final Deque<String> again = new ArrayDeque<>();
  private long number;

  CsvLines(Reader reader) {
    this.reader = new BufferedReader(reader, LONGEST_LINE);
  }

  /** The next record, or null at the end; empty lines are passed over. */
  CsvLine next() throws IOException {
    String line = line();
    while (line != null && line.isEmpty()) {
      line = line();
    }
    if (line == null) {
      return null;
    }
    long at = number;
    return line.indexOf('"') < 0 && line.length() <= LONGEST_LINE
        ? new CsvLine(at, List.of(line.split(",", -1)), line)
        : quoted(at, line);
  }

  private CsvLine quoted(long at, String first) throws IOException {
    List<String> lines = new ArrayList<>(List.of(first));
    String record = first;
    while (isOpen(record) && lines.size() < MOST_LINES_A_RECORD) {
      String more = line();
      if (more == null) {
        break;
      }
      lines.add(more);
      record = record + "\n" + more;
    }
    List<String> fields = isOpen(record) ? List.of() : parsed(record);
    if (fields.isEmpty()) {
      giveBack(lines);
      return new CsvLine(at, List.of(), first);
    }
    return new CsvLine(at, fields, record);
  }

  private void giveBack(List<String> lines) {
    for (int last = lines.size() - 1; last > 0; last--) {
      again.addFirst(lines.get(last));
      number--;
    }
  }

  private static boolean isOpen(String record) {
    return record.length() <= LONGEST_LINE && record.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  private static List<String> parsed(String record) {
    if (record.length() > LONGEST_LINE) {
      return List.of();
    }
    try {
      return CsvReader.builder().ofSingleCsvRecord(record).getFields();
    } catch (CsvParseException e) {
      return List.of();
    }
  }

  private String line() throws IOException {
    String line = again.isEmpty() ? bounded() : again.removeFirst();
    if (line != null) {
      number++;
    }
    return line;
  }

  /** A line without its end; one that is far too long is cut, and malformed by its length. */
  private String bounded() throws IOException {
    StringBuilder line = new StringBuilder();
    int c = reader.read();
    if (c < 0) {
      return null;
    }
    while (c >= 0 && c != '\n') {
      if (line.length() <= LONGEST_LINE) {
        line.append((char) c);
      }
      c = reader.read();
    }
    int last = line.length() - 1;
    if (last >= 0 && line.charAt(last) == '\r') {
      line.setLength(last);
    }
    return line.toString();
  }
}
