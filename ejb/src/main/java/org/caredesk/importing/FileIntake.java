package org.caredesk.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.caredesk.shared.BusinessException;

/**
 * Reads one file into staging: header first, then line by line, each held to the rules of its kind.
 * A line that fails is refused alone; a file that breaks off is refused whole.
 */
@ApplicationScoped
class FileIntake {

  private static final int CHUNK = 5000;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  @Inject private StagingLedger ledger;

  /**
   * Reads a file that was not read to its end before.
   *
   * @param goOn told after each chunk how many lines it had; false: stop here
   * @return whether the file was read to its end
   */
  boolean read(long runId, ImportFile file, LongPredicate goOn) {
    long[] line = {1};
    try (InputStream bytes = ImportFolder.unpacked(file)) {
      return read(runId, file, bytes, goOn, line);
    } catch (BusinessException e) {
      broken(runId, file, line[0], e.code(), Stream.of(e.args()).map(String::valueOf).toList());
    } catch (IOException e) {
      broken(runId, file, line[0], "import.brokenOff", List.of(String.valueOf(e.getMessage())));
    }
    return goOn.test(0);
  }

  private void broken(long runId, ImportFile file, long line, String code, List<String> args) {
    ledger.broken(
        runId, file, new LineRefusal(file.kind(), file.name(), line, null, code, args, ""));
  }

  private boolean read(
      long runId, ImportFile file, InputStream bytes, LongPredicate goOn, long[] at)
      throws IOException {
    CsvLines lines = new CsvLines(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    Map<String, Integer> header = header(file, lines.next());
    StagedChunk chunk = new StagedChunk(file);
    for (CsvLine line = lines.next(); line != null; line = lines.next()) {
      at[0] = line.number();
      stage(chunk, header, line);
      if (chunk.size() >= CHUNK) {
        ledger.stage(runId, chunk);
        if (!goOn.test(chunk.size())) {
          return false;
        }
        chunk = new StagedChunk(file);
      }
    }
    ledger.stage(runId, chunk);
    ledger.read(runId, file);
    return goOn.test(chunk.size());
  }

  private static void stage(StagedChunk chunk, Map<String, Integer> header, CsvLine line) {
    try {
      if (line.isMalformed()) {
        throw new BusinessException("import.malformed");
      }
      LineFields fields = new LineFields(header, line.fields());
      chunk.add(line, LineRules.staged(chunk.file().kind(), fields));
    } catch (BusinessException e) {
      chunk.refuse(LineRefusal.of(chunk.file(), line, header, e));
    }
  }

  private static Map<String, Integer> header(ImportFile file, CsvLine first) {
    Map<String, Integer> header = new HashMap<>();
    if (first != null) {
      for (String name : first.fields()) {
        String clean = name.strip();
        boolean marked = !clean.isEmpty() && clean.charAt(0) == BYTE_ORDER_MARK;
        header.put(marked ? clean.substring(1) : clean, header.size());
      }
    }
    List<String> missing =
        file.kind().columns().stream().filter(name -> !header.containsKey(name)).toList();
    if (!missing.isEmpty() || header.size() != first.fields().size()) {
      throw new BusinessException("import.header", String.join(", ", missing));
    }
    return header;
  }
}
