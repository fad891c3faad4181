package org.caredesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {

  @Test
  void cells_that_a_spreadsheet_would_work_out_become_texts() {
    assertThat(CsvText.line(List.of("=1+1", "+44", "-5", "@sum", "5")))
        .isEqualTo("'=1+1,'+44,'-5,'@sum,5\r\n");
  }

  @Test
  void commas_quotes_and_line_ends_stay_inside_their_cell() {
    assertThat(CsvText.line(List.of("a,b", "say \"no\"", "two\nlines", "")))
        .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\r\n");
  }
}
