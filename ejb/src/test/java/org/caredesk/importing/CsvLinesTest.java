package org.caredesk.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLinesTest {

  private static List<CsvLine> read(String text) throws IOException {
    CsvLines lines = new CsvLines(new StringReader(text));
    List<CsvLine> all = new ArrayList<>();
    for (CsvLine line = lines.next(); line != null; line = lines.next()) {
      all.add(line);
    }
    return all;
  }

  @Test
  void fieldsAndLineNumbersAreTold() throws IOException {
    List<CsvLine> lines = read("a,b,\r\n\n\"x,\"\"y\"\"\",2,\n");
    assertThat(lines).extracting(CsvLine::number).containsExactly(1L, 3L);
    assertThat(lines.get(0).fields()).containsExactly("a", "b", "");
    assertThat(lines.get(1).fields()).containsExactly("x,\"y\"", "2", "");
    assertThat(lines.get(1).raw()).isEqualTo("\"x,\"\"y\"\"\",2,");
  }

  @Test
  void aQuotedFieldMayRunOverLines() throws IOException {
    List<CsvLine> lines = read("\"one\ntwo\",x\nnext,y");
    assertThat(lines).extracting(CsvLine::number).containsExactly(1L, 3L);
    assertThat(lines.get(0).fields()).containsExactly("one\ntwo", "x");
  }

  @Test
  void aStrayQuoteCostsItsOwnLineOnly() throws IOException {
    List<CsvLine> lines = read("a,\"b,c\nd,e,f\ng,\"h\"x,i\nj,k,l");
    assertThat(lines).extracting(CsvLine::number).containsExactly(1L, 2L, 3L, 4L);
    assertThat(lines).extracting(CsvLine::isMalformed).containsExactly(true, false, true, false);
    assertThat(lines.get(0).raw()).isEqualTo("a,\"b,c");
    assertThat(lines.get(1).fields()).containsExactly("d", "e", "f");
  }

  @Test
  void anEndlessLineIsMalformedAndTheNextOneIsRead() throws IOException {
    List<CsvLine> lines = read("x".repeat(200_000) + "\nnext,y");
    assertThat(lines).extracting(CsvLine::isMalformed).containsExactly(true, false);
    assertThat(lines.get(1).number()).isEqualTo(2);
  }
}
