package org.caredesk.mail.template;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;

/**
 * A template that is ready to be filled in. Templates hold no logic and reach no file; what they
 * may ask for was checked before by {@link TemplatePolicy}.
 */
final class TemplateText {

  private final Mustache compiled;

  private TemplateText(Mustache compiled) {
    this.compiled = compiled;
  }

  /** In markup a token is text: escaped, with its lines below each other. */
  static TemplateText markup(String source) {
    return new TemplateText(new MarkupFactory().compile(new StringReader(source), "html"));
  }

  /** Plain text is not markup: nothing is escaped. */
  static TemplateText plain(String source) {
    return new TemplateText(new PlainFactory().compile(new StringReader(source), "text"));
  }

  String filled(Map<String, Object> tokens) {
    return compiled.execute(new StringWriter(), tokens).toString();
  }

  /** Reads no other template. */
  private static class ClosedFactory extends DefaultMustacheFactory {

    @Override
    public Reader getReader(String name) {
      throw new MustacheException("a mail template includes no other: " + name);
    }
  }

  private static final class MarkupFactory extends ClosedFactory {

    @Override
    public void encode(String value, Writer writer) {
      StringWriter escaped = new StringWriter();
      super.encode(value, escaped);
      write(writer, escaped.toString().replace("&#10;", "<br>"));
    }
  }

  private static final class PlainFactory extends ClosedFactory {

    @Override
    public void encode(String value, Writer writer) {
      write(writer, value);
    }
  }

  private static void write(Writer writer, String text) {
    try {
      writer.write(text);
    } catch (IOException e) {
      throw new MustacheException("writing a mail", e);
    }
  }
}
