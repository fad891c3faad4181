package org.caredesk.mail.template;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.caredesk.audit.AuditService;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.MailService;
import org.caredesk.setting.SettingReader;
import org.caredesk.setting.Settings;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Roles;
import org.caredesk.staff.StaffReader;

/** Puts an admin's words in place of the shipped ones, each version with who and when. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class MailTemplateService {

  private static final String SUBJECT = "MAIL_TEMPLATE";

  @Inject private MailTemplateRepository repository;
  @Inject private MailService mails;
  @Inject private StaffReader staff;
  @Inject private SettingReader settings;
  @Inject private AuditService audit;
  @Inject private Clocks clocks;
  @Inject private Caller caller;

  /**
   * Saves new words; from now on mails are written with them.
   *
   * @return the new version
   * @throws BusinessException mail.template.changed (by whom, when), mail.template.unknown, or what
   *     is wrong with the words, see {@link TemplatePolicy}
   */
  public int save(TemplateRequest request) {
    check(request.event(), request.words());
    return add(request.event(), request.language(), request.version(), request.words());
  }

  /**
   * Lets the shipped words hold again. What was edited stays among the versions.
   *
   * @param version the one that was in front of the admin
   * @return the new version
   * @throws BusinessException mail.template.changed (by whom, when), mail.template.unknown
   */
  public int backToShipped(MailEvent event, String language, int version) {
    return add(event, language, version, null);
  }

  /**
   * Sends a mail with these words and a sample to the caller's own address, marked as a test. The
   * words need not be saved.
   *
   * @return the address it goes to
   * @throws BusinessException mail.template.noAddress, or what is wrong with the words
   */
  public String sendTest(TemplateRequest request) {
    check(request.event(), request.words());
    String address =
        staff.myEmail().orElseThrow(() -> new BusinessException("mail.template.noAddress"));
    Settings now = settings.get();
    RenderedMail mail =
        new MailWriter(request.language(), now.merchantZone())
            .write(
                request.words(),
                request.version(),
                MailSamples.of(request.event()).shop(now.shopName()));
    mails.queueTest(request.event(), request.language(), mail, address);
    return address;
  }

  private int add(MailEvent event, String language, int seen, TemplateWords words) {
    if (event == null || !ShippedTemplates.LANGUAGES.contains(language)) {
      throw new BusinessException("mail.template.unknown");
    }
    Optional<MailTemplate> latest = repository.latest(event, language);
    if (latest.map(MailTemplate::version).orElse(0) != seen) {
      throw changed(event, language);
    }
    if (holds(latest, event, language, words)) {
      return seen; // pressed twice, or nothing was changed
    }
    MailTemplateRow next =
        new MailTemplateRow(event, language, seen + 1, words != null, clocks.now(), caller.name());
    if (!repository.add(next, words)) {
      throw changed(event, language);
    }
    audit.record(
        words == null ? "mail.template.shipped" : "mail.template.save",
        SUBJECT,
        event + " " + language,
        "version " + seen + " → " + next.version());
    return next.version();
  }

  private static boolean holds(
      Optional<MailTemplate> latest, MailEvent event, String language, TemplateWords words) {
    boolean edited = latest.map(now -> now.row().edited()).orElse(false);
    TemplateWords now =
        latest.map(MailTemplate::words).orElseGet(() -> ShippedTemplates.of(event, language));
    return words == null ? !edited : now.equals(words);
  }

  private BusinessException changed(MailEvent event, String language) {
    return repository
        .latest(event, language)
        .map(now -> new BusinessException("mail.template.changed", now.savedBy(), now.savedAt()))
        .orElseGet(() -> new BusinessException("mail.template.unknown"));
  }

  private static void check(MailEvent event, TemplateWords words) {
    TemplatePolicy.problems(event, words).stream()
        .findFirst()
        .ifPresent(
            problem -> {
              throw problem.refusal();
            });
  }
}
