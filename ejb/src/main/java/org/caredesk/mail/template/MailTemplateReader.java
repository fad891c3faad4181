package org.caredesk.mail.template;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caredesk.mail.MailEvent;
import org.caredesk.setting.SettingReader;
import org.caredesk.setting.Settings;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Roles;

/** Shows admins the words of mails, as they are and as they would be read. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class MailTemplateReader {

  @Inject private MailTemplateRepository repository;
  @Inject private SettingReader settings;

  /** Every event in every language, with who edited it last. */
  public List<MailTemplateRow> all() {
    List<MailTemplateRow> saved = repository.latestOfAll().stream().map(MailTemplate::row).toList();
    return Stream.of(MailEvent.values())
        .flatMap(event -> languages().stream().map(language -> row(saved, event, language)))
        .toList();
  }

  /** The languages that have words, English first. */
  public List<String> languages() {
    return ShippedTemplates.LANGUAGES.stream().sorted().sorted((a, b) -> b.compareTo(a)).toList();
  }

  /**
   * One template with all its versions.
   *
   * @throws BusinessException mail.template.unknown where we do not speak the language
   */
  public MailTemplateDetails details(MailEvent event, String language) {
    check(event, language);
    List<MailTemplate> versions = repository.versions(event, language);
    if (versions.isEmpty()) {
      return new MailTemplateDetails(
          MailTemplateRow.shipped(event, language),
          ShippedTemplates.of(event, language),
          List.of());
    }
    return new MailTemplateDetails(
        versions.get(0).row(),
        versions.get(0).words(),
        versions.stream().map(MailTemplate::row).toList());
  }

  /**
   * The words of one version, 0 for the shipped ones.
   *
   * @throws BusinessException mail.template.unknown
   */
  public TemplateWords words(MailEvent event, String language, int version) {
    check(event, language);
    if (version == 0) {
      return ShippedTemplates.of(event, language);
    }
    return repository
        .find(event, language, version)
        .map(MailTemplate::words)
        .orElseThrow(() -> new BusinessException("mail.template.unknown"));
  }

  /** How a mail with these words would look, told with a sample. */
  public MailPreview preview(MailEvent event, String language, TemplateWords words) {
    List<TemplateProblem> problems = TemplatePolicy.problems(event, words);
    if (!problems.isEmpty()) {
      return new MailPreview(problems, null, null, null, List.of());
    }
    Set<String> leftOut = new LinkedHashSet<>();
    Settings now = settings.get();
    RenderedMail mail =
        new MailWriter(language, now.merchantZone(), leftOut::add)
            .write(words, 0, MailSamples.of(event).shop(now.shopName()));
    return new MailPreview(
        problems, mail.subject(), mail.text(), mail.html(), new ArrayList<>(leftOut));
  }

  private static void check(MailEvent event, String language) {
    if (event == null || !ShippedTemplates.LANGUAGES.contains(language)) {
      throw new BusinessException("mail.template.unknown");
    }
  }

  private static MailTemplateRow row(
      List<MailTemplateRow> saved, MailEvent event, String language) {
    return saved.stream()
        .filter(row -> row.event() == event && row.language().equals(language))
        .findFirst()
        .orElseGet(() -> MailTemplateRow.shipped(event, language));
  }
}
