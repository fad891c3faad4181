package org.caredesk.mail.template;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.caredesk.mail.MailToken;
import org.caredesk.mail.MailTokens;

/**
 * Makes a mail of words and tokens. In HTML every token is escaped and the whole is cleaned again,
 * whoever wrote the words; in a subject no token can start a new header.
 */
final class MailWriter {

  private static final TemplateText FRAME = TemplateText.markup(ShippedTemplates.frame());

  private final String language;
  private final ZoneId zone;
  private final Consumer<String> leftOut;

  MailWriter(String language, ZoneId zone) {
    this(language, zone, nothing -> {});
  }

  /**
   * @param leftOut hears what of the HTML may stand in no mail
   */
  MailWriter(String language, ZoneId zone, Consumer<String> leftOut) {
    this.language = language;
    this.zone = zone;
    this.leftOut = leftOut;
  }

  /**
   * @param version under which the words are kept, 0 for the shipped ones
   */
  RenderedMail write(TemplateWords words, int version, MailTokens tokens) {
    Map<String, Object> told = new TokenWords(language, zone).of(tokens);
    String subject =
        TemplateText.plain(words.subject()).filled(told).replaceAll("\\s+", " ").strip();
    String body = MailMarkup.cleaned(TemplateText.markup(words.html()).filled(told), leftOut);
    String text =
        words.text() == null
            ? PlainText.of(body)
            : TemplateText.plain(words.text()).filled(told).strip() + "\n";
    return new RenderedMail(subject, text, framed(subject, body, told), version);
  }

  /** The page around the words, the same for every mail; a body is markup already. */
  private String framed(String subject, String body, Map<String, Object> told) {
    Map<String, Object> around = new HashMap<>();
    around.put("language", language);
    around.put("subject", subject);
    around.put("shopName", told.get(MailToken.SHOP_NAME.written()));
    around.put("body", body);
    return FRAME.filled(around);
  }
}
