package org.caredesk.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.MailToken;
import org.caredesk.mail.template.MailPreview;
import org.caredesk.mail.template.MailTemplateDetails;
import org.caredesk.mail.template.MailTemplateReader;
import org.caredesk.mail.template.MailTemplateService;
import org.caredesk.mail.template.TemplateProblem;
import org.caredesk.mail.template.TemplateRequest;
import org.caredesk.mail.template.TemplateWords;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.Given;
import org.caredesk.web.Notices;

/**
 * One template under an admin's hands: the words, how they would be read while they are typed, and
 * what to do with them. Nothing typed is lost by a refusal, nor by a colleague who was faster.
 */
@Named("template")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class TemplateBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private MailTemplateReader reader;
  @Inject private MailTemplateService service;
  @Inject private Notices notices;

  private MailEvent event;
  private String language;
  private MailTemplateDetails details;
  private MailPreview preview;
  private String subject;
  private String html;
  private String text;

  @PostConstruct
  void open() {
    List<String> events = Stream.of(MailEvent.values()).map(MailEvent::name).toList();
    event = MailEvent.valueOf(Given.oneOf("event", events));
    language = Given.oneOf("language", reader.languages());
    details = reader.details(event, language);
    show(details.words());
  }

  /** Called by the page before it is shown: the words of an earlier version, if one is named. */
  public void read() {
    String version = Given.oneOf("version", versions());
    if (!version.isEmpty()) {
      show(reader.words(event, language, Integer.parseInt(version)));
    }
  }

  private List<String> versions() {
    return Stream.concat(
            Stream.of("", "0"),
            details.earlier().stream().map(row -> Integer.toString(row.version())))
        .toList();
  }

  private void show(TemplateWords words) {
    subject = words.subject();
    html = words.html();
    text = words.text();
    preview = reader.preview(event, language, words);
  }

  /** How it would be read; what is wrong stands at its field, and the last good picture stays. */
  public void look() {
    isGood();
  }

  private boolean isGood() {
    MailPreview now = reader.preview(event, language, words());
    now.problems().forEach(this::say);
    preview = now.problems().isEmpty() ? now : preview;
    return now.problems().isEmpty();
  }

  public void save() {
    if (isGood()) {
      act(() -> notices.done("admin.template.saved", service.save(request())));
    }
  }

  public void sendTest() {
    if (isGood()) {
      act(() -> notices.done("admin.template.testSent", service.sendTest(request())));
    }
  }

  public void backToShipped() {
    act(
        () -> {
          service.backToShipped(event, language, details.row().version());
          show(reader.words(event, language, 0));
          notices.done("admin.template.shippedAgain");
        });
  }

  private void act(Runnable deed) {
    try {
      deed.run();
    } catch (BusinessException refused) {
      notices.refused(refused);
    }
    details = reader.details(event, language); // a later version is known from now on
  }

  private void say(TemplateProblem problem) {
    notices.wrong(
        problem.part().name().toLowerCase(Locale.ROOT),
        "error." + problem.code(),
        problem.args().toArray());
  }

  private TemplateWords words() {
    return new TemplateWords(subject, html, text);
  }

  private TemplateRequest request() {
    return new TemplateRequest(event, language, details.row().version(), words());
  }

  public MailEvent getEvent() {
    return event;
  }

  public String getLanguage() {
    return language;
  }

  public List<String> getLanguages() {
    return reader.languages();
  }

  public List<MailToken> getTokens() {
    return event.tokens();
  }

  public MailTemplateDetails getDetails() {
    return details;
  }

  /** What was taken out of the HTML, as one sentence names it. */
  public String getLeftOut() {
    return String.join(", ", preview.leftOut());
  }

  public MailPreview getPreview() {
    return preview;
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getHtml() {
    return html;
  }

  public void setHtml(String html) {
    this.html = html;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
