package org.caredesk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.caredesk.shared.BusinessException;
import org.omnifaces.util.Faces;

/** What an address brings along, read strictly: a wrong id is a page that does not exist. */
public final class Given {

  private Given() {}

  /** The id under this name; 0, which nobody has, where it is missing or no number. */
  public static long id(String name) {
    String text = Faces.getRequestParameter(name);
    return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  /** The text under this name without blanks around it; empty where it is missing. */
  public static String text(String name) {
    String text = Faces.getRequestParameter(name);
    return text == null ? "" : text.strip();
  }

  /** Reads what the page is about; where that does not exist, neither does the page. */
  public static void orMissing(Runnable reading) {
    try {
      reading.run();
    } catch (BusinessException refused) {
      if (!refused.code().endsWith(".unknown")) {
        throw refused;
      }
      Faces.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
    }
  }

  /** One of the known words, the first where none of them is given. */
  public static String oneOf(String name, List<String> known) {
    String text = Faces.getRequestParameter(name);
    return text != null && known.contains(text) ? text : known.get(0);
  }
}
