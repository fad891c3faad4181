package org.caredesk.mail.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/**
 * The text part of a mail that has none of its own: the HTML read aloud. Paragraphs stand apart,
 * list items begin with a dash, cells stand beside each other, and a link says where it leads.
 */
final class PlainText implements HtmlSanitizer.Policy {

  private static final Set<String> APART =
      Set.of("p", "div", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote");

  private static final Set<String> OWN_LINE = Set.of("tr", "li", "br", "hr");

  private final StringBuilder text = new StringBuilder();
  private final Deque<String> links = new ArrayDeque<>();

  private PlainText() {}

  static String of(String html) {
    PlainText reading = new PlainText();
    HtmlSanitizer.sanitize(html, reading);
    return reading.text.toString().replaceAll("[ \\t]+\\n", "\n").strip() + "\n";
  }

  @Override
  public void openDocument() {
    // nothing is said before the first word
  }

  @Override
  public void closeDocument() {
    // nor after the last
  }

  @Override
  public void openTag(String element, List<String> attributes) {
    boundary(element);
    switch (element) {
      case "li" -> text.append("- ");
      case "td", "th" -> beside();
      case "a" -> links.push(value(attributes, "href"));
      case "img" -> text.append(value(attributes, "alt"));
      default -> {} // says nothing by itself
    }
  }

  @Override
  public void closeTag(String element) {
    if (element.equals("a") && !links.isEmpty()) {
      String address = links.pop();
      if (!address.isEmpty() && !text.toString().endsWith(address)) {
        text.append(" (").append(address).append(')');
      }
    } else if (APART.contains(element)) {
      lines(2);
    } else if (element.equals("tr") || element.equals("li")) {
      lines(1);
    }
  }

  @Override
  public void text(String words) {
    String spoken = words.replaceAll("\\s+", " ");
    boolean begins = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    text.append(begins ? spoken.stripLeading() : spoken);
  }

  private void boundary(String element) {
    if (APART.contains(element)) {
      lines(2);
    } else if (element.equals("br")) {
      text.append('\n');
    } else if (OWN_LINE.contains(element)) {
      lines(1);
    }
  }

  private void beside() {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append("  ");
    }
  }

  /** So many line ends, counting those that stand there already. */
  private void lines(int wanted) {
    while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    while (!text.isEmpty() && !text.toString().endsWith("\n".repeat(wanted))) {
      text.append('\n');
    }
  }

  private static String value(List<String> attributes, String name) {
    int at = attributes.indexOf(name);
    return at < 0 || at % 2 != 0 ? "" : attributes.get(at + 1);
  }
}
