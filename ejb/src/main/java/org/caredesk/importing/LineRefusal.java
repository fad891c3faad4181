package org.caredesk.importing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caredesk.shared.BusinessException;

/**
 * Why a line of a file is not taken.
 *
 * @param number of what the line belongs to, as far as it could be read; null: it could not
 * @param raw the line as it stands in the file
 */
record LineRefusal(
    ImportKind kind,
    String file,
    long line,
    String number,
    String code,
    List<String> args,
    String raw) {

  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_RAW = 2000;

  LineRefusal {
    number = number == null || number.length() > LONGEST_NUMBER ? null : number;
    raw = clean(raw);
    args = args.stream().map(LineRefusal::clean).toList();
  }

  static LineRefusal of(
      ImportFile file, CsvLine line, Map<String, Integer> header, BusinessException why) {
    List<String> args = Stream.of(why.args()).map(String::valueOf).toList();
    int at = header.get(file.kind().columns().get(0));
    String number = at < line.fields().size() ? line.fields().get(at).strip() : null;
    return new LineRefusal(
        file.kind(), file.name(), line.number(), number, why.code(), args, line.raw());
  }

  /** The database keeps no NUL characters, and nobody reads a line of a megabyte. */
  private static String clean(String text) {
    if (text == null) {
      return "";
    }
    String shown = text.replace('\u0000', '\uFFFD');
    return shown.length() > LONGEST_RAW ? shown.substring(0, LONGEST_RAW) + "…" : shown;
  }
}
