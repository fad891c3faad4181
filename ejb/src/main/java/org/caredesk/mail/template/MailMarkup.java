package org.caredesk.mail.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What of HTML may stand in a mail: text, links, tables, pictures; no script, no form, nothing that
 * a mail program would refuse. What is allowed is dressed, because mail programs know no style
 * sheets; who writes a style of his own keeps it.
 */
final class MailMarkup {

  private static final String LINE = "1px solid #e2e4e9";

  private static final Map<String, String> DRESS =
      Map.of(
          "p", "margin:0 0 14px",
          "a", "color:#3730a3",
          "small", "color:#5a6172",
          "ul", "margin:0 0 14px;padding-left:20px",
          "ol", "margin:0 0 14px;padding-left:20px",
          "table", "width:100%;border-collapse:collapse;margin:0 0 14px",
          "th", "padding:8px 8px 8px 0;border-bottom:" + LINE + ";font-size:13px;color:#4c5268",
          "td", "padding:8px 8px 8px 0;border-bottom:" + LINE + ";vertical-align:top",
          "img", "max-width:100%;height:auto;border:0",
          "hr", "border:0;border-top:" + LINE);

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowCommonInlineFormattingElements()
          .allowCommonBlockElements()
          .allowElements(
              MailMarkup::dressed, "p", "a", "small", "ul", "ol", "table", "th", "td", "img", "hr")
          .allowElements("thead", "tbody", "tfoot", "tr", "caption", "span", "pre", "center")
          .allowWithoutAttributes("a", "span", "img")
          .allowUrlProtocols("https", "http", "mailto", "tel")
          .allowAttributes("href")
          .onElements("a")
          .allowAttributes("src", "alt", "width", "height")
          .onElements("img")
          .allowAttributes("align", "valign", "width", "bgcolor", "colspan", "rowspan")
          .onElements("table", "tr", "th", "td")
          .allowAttributes("cellpadding", "cellspacing", "border")
          .onElements("table")
          .allowAttributes("role")
          .matching(false, "presentation")
          .onElements("table")
          .allowAttributes("lang", "dir", "title")
          .globally()
          .allowStyling(
              CssSchema.union(
                  CssSchema.DEFAULT,
                  CssSchema.withProperties(
                      Set.of("border-radius", "max-width", "border-collapse", "display"))))
          .toFactory();

  private MailMarkup() {}

  /**
   * The markup without what may not be in a mail.
   *
   * @param leftOut hears each element and attribute that was taken out
   */
  static String cleaned(String html, Consumer<String> leftOut) {
    return POLICY.sanitize(html, new LeftOut(), leftOut);
  }

  /** Called with the attributes that passed, name and value by turns. */
  private static String dressed(String element, List<String> attributes) {
    if (!attributes.contains("style")) {
      attributes.add("style");
      attributes.add(DRESS.get(element) + side(element, attributes));
    }
    if (element.equals("a")) {
      attributes.add("target");
      attributes.add("_blank");
    }
    return element;
  }

  /** Figures stand at the right and are never broken; a head stands where its column does. */
  private static String side(String element, List<String> attributes) {
    if (!element.equals("th") && !element.equals("td")) {
      return "";
    }
    if (attributes.contains("right")) {
      return ";padding:8px 0 8px 12px;white-space:nowrap";
    }
    return attributes.contains("align") ? "" : ";text-align:left";
  }

  /** Passes on what the cleaning takes out. */
  private static final class LeftOut implements HtmlChangeListener<Consumer<String>> {

    @Override
    public void discardedTag(Consumer<String> told, String element) {
      told.accept("<" + element + ">");
    }

    @Override
    public void discardedAttributes(Consumer<String> told, String element, String... names) {
      for (String name : names) {
        told.accept(name + "=");
      }
    }
  }
}
