package org.caredesk.mail;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Turns an event and its tokens into words. Templates hold no logic; in HTML every token is
 * escaped, in a subject no token can start a new header.
 */
@ApplicationScoped
class MailTemplates {

  static final Set<String> LANGUAGES = Set.of("en", "de");

  private static final String FALLBACK = "en";

  private final Map<String, Mustache> compiled = new ConcurrentHashMap<>();

  /** The mail in the wanted language, in English where we do not speak it. */
  RenderedMail render(MailEvent event, String language, Map<String, Object> tokens) {
    String spoken = LANGUAGES.contains(language) ? language : FALLBACK;
    String base = event.template() + "_" + spoken;
    String subject = words(base + ".subject", tokens).replaceAll("\\s+", " ").strip();
    return new RenderedMail(
        subject,
        words(base + ".txt", tokens),
        framed(spoken, subject, words(base + ".html", tokens), tokens));
  }

  /** The page around the words, the same for every mail; a body is markup already. */
  private String framed(String language, String subject, String body, Map<String, Object> tokens) {
    Map<String, Object> around = new HashMap<>();
    around.put("language", language);
    around.put("subject", subject);
    around.put("shopName", tokens.get("shopName"));
    around.put("body", body);
    return words("frame.html", around);
  }

  private String words(String name, Map<String, Object> tokens) {
    Mustache template = compiled.computeIfAbsent(name, MailTemplates::compile);
    return template.execute(new StringWriter(), tokens).toString();
  }

  private static Mustache compile(String name) {
    DefaultMustacheFactory factory =
        name.endsWith(".html") ? new MarkupFactory() : new PlainFactory();
    return factory.compile(new StringReader(source(name)), name);
  }

  static String source(String name) {
    try (InputStream in = MailTemplates.class.getResourceAsStream("/mail/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no mail template " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In markup a token is text: escaped, with its lines below each other. */
  private static final class MarkupFactory extends DefaultMustacheFactory {

    @Override
    public void encode(String value, Writer writer) {
      StringWriter escaped = new StringWriter();
      super.encode(value, escaped);
      try {
        writer.write(escaped.toString().replace("&#10;", "<br>"));
      } catch (IOException e) {
        throw new MustacheException("writing a mail", e);
      }
    }
  }

  /** Plain text is not markup: nothing is escaped. */
  private static final class PlainFactory extends DefaultMustacheFactory {

    @Override
    public void encode(String value, Writer writer) {
      try {
        writer.write(value);
      } catch (IOException e) {
        throw new MustacheException("writing a mail", e);
      }
    }
  }
}
