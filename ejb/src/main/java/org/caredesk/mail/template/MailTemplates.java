package org.caredesk.mail.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.MailTokens;
import org.caredesk.setting.SettingReader;
import org.caredesk.setting.Settings;

/** Writes mails with the words that hold now, an admin's or the shipped ones. */
@ApplicationScoped
public class MailTemplates {

  @Inject private MailTemplateRepository repository;
  @Inject private SettingReader settings;

  /** The language in which a reader is answered: their own, English where we do not speak it. */
  public String spoken(String language) {
    return ShippedTemplates.spoken(language);
  }

  /** The mail in one of our languages. */
  public RenderedMail write(MailEvent event, String spoken, MailTokens tokens) {
    Optional<MailTemplate> edited = repository.latest(event, spoken);
    TemplateWords words =
        edited.map(MailTemplate::words).orElseGet(() -> ShippedTemplates.of(event, spoken));
    Settings now = settings.get();
    return new MailWriter(spoken, now.merchantZone())
        .write(words, edited.map(MailTemplate::version).orElse(0), tokens.shop(now.shopName()));
  }
}
