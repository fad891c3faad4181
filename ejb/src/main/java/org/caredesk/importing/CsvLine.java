package org.caredesk.importing;

import java.util.List;

/**
 * One record of a file.
 *
 * @param number of its first line in the file, from 1
 * @param fields empty when it is malformed
 * @param raw as it stands in the file
 */
record CsvLine(long number, List<String> fields, String raw) {

  boolean isMalformed() {
    return fields.isEmpty();
  }
}
