package org.caredesk.web.order;

import java.util.HashMap;
import java.util.Map;
import org.caredesk.shared.BusinessException;

/** How many pieces of which line somebody typed; nothing typed is none. */
final class Pieces {

  private static final String WHOLE_NUMBER = "\\d{1,6}";

  private Pieces() {}

  /**
   * @throws BusinessException order.pieces where something is no whole number
   */
  static Map<Long, Integer> read(Map<Long, Object> typed) {
    Map<Long, Integer> pieces = new HashMap<>();
    typed.forEach(
        (line, text) -> {
          int many = read(text);
          if (many > 0) {
            pieces.put(line, many);
          }
        });
    return pieces;
  }

  private static int read(Object text) {
    String written = text == null ? "" : text.toString().strip();
    if (written.isEmpty()) {
      return 0;
    }
    if (!written.matches(WHOLE_NUMBER)) {
      throw new BusinessException("order.pieces", written);
    }
    return Integer.parseInt(written);
  }
}
