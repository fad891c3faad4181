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
    return new RenderedMail(
        words(base + ".subject", tokens).replaceAll("\\s+", " ").strip(),
        words(base + ".txt", tokens),
        words(base + ".html", tokens));
  }

  private String words(String name, Map<String, Object> tokens) {
    Mustache template = compiled.computeIfAbsent(name, MailTemplates::compile);
    return template.execute(new StringWriter(), tokens).toString();
  }

  private static Mustache compile(String name) {
    DefaultMustacheFactory factory =
        name.endsWith(".html") ? new DefaultMustacheFactory() : new PlainFactory();
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
