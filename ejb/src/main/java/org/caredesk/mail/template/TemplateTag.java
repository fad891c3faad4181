package org.caredesk.mail.template;

import java.util.ArrayList;
import java.util.List;

/**
 * One tag of a template, as it stands between double braces.
 *
 * @param written with its braces, as the admin sees it
 */
record TemplateTag(Kind kind, String name, String written) {

  /** What a tag asks for. */
  enum Kind {
    /** {{name}}: the value, escaped. */
    VALUE,
    /** {{#name}} or {{^name}}: for each, if there is something, or if there is nothing. */
    SECTION,
    /** {{/name}}. */
    END,
    /** {{! for whoever reads the template}}. */
    REMARK,
    /** Opened with two braces and never closed. */
    BROKEN,
    /** Whatever would not be escaped or reaches beyond the template. */
    FORBIDDEN
  }

  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";
  private static final int SHOWN = 40;

  /** All tags, in order. */
  static List<TemplateTag> in(String source) {
    List<TemplateTag> tags = new ArrayList<>();
    int at = source.indexOf(OPEN);
    while (at >= 0) {
      int end = source.indexOf(CLOSE, at + OPEN.length());
      if (end < 0) {
        tags.add(new TemplateTag(Kind.BROKEN, "", shown(source.substring(at))));
        return tags;
      }
      tags.add(of(source.substring(at + OPEN.length(), end)));
      at = source.indexOf(OPEN, end + CLOSE.length());
    }
    return tags;
  }

  private static TemplateTag of(String inside) {
    String written = shown(OPEN + inside + CLOSE);
    String text = inside.strip();
    if (text.matches("[A-Za-z]\\w*")) {
      return new TemplateTag(Kind.VALUE, text, written);
    }
    String rest = text.isEmpty() ? "" : text.substring(1).strip();
    Kind kind =
        switch (text.isEmpty() ? ' ' : text.charAt(0)) {
          case '#', '^' -> Kind.SECTION;
          case '/' -> Kind.END;
          case '!' -> Kind.REMARK;
          default -> Kind.FORBIDDEN;
        };
    return new TemplateTag(kind, rest, written);
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
