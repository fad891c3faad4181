package org.caredesk.mail.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.caredesk.mail.MailEvent;

/** The words that come with the house, one set of files for each event and language. */
final class ShippedTemplates {

  static final Set<String> LANGUAGES = Set.of("en", "de");

  private static final String FALLBACK = "en";

  private ShippedTemplates() {}

  /** The language we answer in: the reader's own, English where we do not speak it. */
  static String spoken(String language) {
    return LANGUAGES.contains(language) ? language : FALLBACK;
  }

  static TemplateWords of(MailEvent event, String language) {
    String base = event.name().toLowerCase(Locale.ROOT) + "_" + language;
    return new TemplateWords(
        source(base + ".subject"), source(base + ".html"), source(base + ".txt"));
  }

  /** The page around the words of every mail. */
  static String frame() {
    return source("frame.html");
  }

  private static String source(String name) {
    try (InputStream in = ShippedTemplates.class.getResourceAsStream("/mail/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no mail template " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
