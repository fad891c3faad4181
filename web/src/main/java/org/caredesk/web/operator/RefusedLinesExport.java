package org.caredesk.web.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caredesk.job.JobReader;
import org.caredesk.job.RefusedRow;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;
import org.caredesk.web.CsvText;

/** The refused lines of a run as a file, to be mended and sent again. */
@RequestScoped
public class RefusedLinesExport {

  @Inject private JobReader reader;
  @Inject private JobWordsBean words;

  /** Writes all of them, a page at a time. */
  public void write(long runId, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(CsvText.line(List.of("file", "line", "reason", "code", "raw")));
    int first = 0;
    Page<RefusedRow> page;
    do {
      page = reader.refused(runId, new PageRequest(first, PageRequest.LARGEST, null, false));
      for (RefusedRow row : page.rows()) {
        writer.write(line(row));
      }
      first += PageRequest.LARGEST;
    } while (first < page.total());
    writer.flush();
  }

  private String line(RefusedRow row) {
    return CsvText.line(
        List.of(row.file(), Long.toString(row.line()), words.reason(row), row.code(), row.raw()));
  }
}
