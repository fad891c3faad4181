package org.caredesk.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.caredesk.setting.SettingPolicy;
import org.caredesk.setting.SettingReader;
import org.caredesk.setting.Settings;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Ref;
import org.caredesk.shared.Roles;
import org.caredesk.work.WorkItemService;
import org.caredesk.work.WorkKind;

/**
 * Puts mails into the outbox, in the transaction of what they tell: no mail about what did not
 * happen.
 */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.OPERATOR, Roles.SYSTEM})
public class MailService {

  @Inject private MailRepository repository;
  @Inject private MailTemplates templates;
  @Inject private SettingReader settings;
  @Inject private WorkItemService work;
  @Inject private Clocks clocks;

  /**
   * Writes a mail and leaves it to be sent. Addresses that can be none are left out; when no other
   * is left, the mail is kept as FAILED and a person is told, because what it tells has happened
   * all the same.
   *
   * @param language of the reader; English where we do not speak it
   * @param tokens all that the event tells, see {@link MailEvent#tokens()}
   * @param subject what it tells of
   * @param customerId whom it is about, null for a mail to our own people
   * @return the mail's id
   */
  public long queue(
      MailEvent event,
      List<String> recipients,
      String language,
      MailTokens tokens,
      Ref subject,
      Long customerId) {
    Settings now = settings.get();
    tokens.shop(now.shopName()).check(event);
    RenderedMail words =
        templates.render(event, language, new TokenWords(language, now.merchantZone()).of(tokens));
    List<String> good = recipients.stream().filter(SettingPolicy::isMail).distinct().toList();
    OutboxMail mail = new OutboxMail(event, language, words, subject, customerId);
    repository.add(mail.to(good, host(now), clocks.now()));
    if (good.isEmpty()) {
      undeliverable(mail, String.join(", ", recipients));
    }
    return mail.id();
  }

  /**
   * The same words once more, as a new mail with a Message-ID of its own.
   *
   * @return the new mail's id
   * @throws BusinessException mail.unknown
   */
  @RolesAllowed({Roles.AGENT, Roles.ADMIN})
  public long resend(long mailId) {
    OutboxMail again = repository.get(mailId).again(host(settings.get()), clocks.now());
    return repository.add(again).id();
  }

  private void undeliverable(OutboxMail mail, String addresses) {
    mail.refused("no address that a mail could be sent to: " + addresses);
    work.open(
        WorkKind.MAIL_UNDELIVERED,
        Ref.of(Ref.MAIL, mail.id()),
        mail.customerId(),
        mail.event().name(),
        addresses);
  }

  private static String host(Settings settings) {
    return settings.mailFrom().substring(settings.mailFrom().indexOf('@') + 1);
  }
}
