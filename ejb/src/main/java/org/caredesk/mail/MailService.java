package org.caredesk.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.caredesk.audit.AuditService;
import org.caredesk.history.HistoryKind;
import org.caredesk.history.HistoryService;
import org.caredesk.mail.template.MailTemplates;
import org.caredesk.mail.template.RenderedMail;
import org.caredesk.setting.SettingPolicy;
import org.caredesk.setting.SettingReader;
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

  private static final String TEST = "TEST";

  @Inject private MailRepository repository;
  @Inject private MailTemplates templates;
  @Inject private SettingReader settings;
  @Inject private WorkItemService work;
  @Inject private HistoryService history;
  @Inject private AuditService audit;
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
    tokens.shop(settings.get().shopName()).check(event);
    String spoken = templates.spoken(language);
    RenderedMail words = templates.write(event, spoken, tokens);
    List<String> good = recipients.stream().filter(SettingPolicy::isMail).distinct().toList();
    OutboxMail mail = new OutboxMail(event, spoken, words, subject, customerId);
    repository.add(mail.to(good, host(), clocks.now()));
    if (good.isEmpty()) {
      undeliverable(mail, String.join(", ", recipients));
    }
    return mail.id();
  }

  /**
   * A mail that an admin wants to see in a mailbox of their own, marked as a test.
   *
   * @param words as they would be sent
   * @return the mail's id
   */
  @RolesAllowed(Roles.ADMIN)
  public long queueTest(MailEvent event, String language, RenderedMail words, String recipient) {
    RenderedMail marked =
        new RenderedMail("[Test] " + words.subject(), words.text(), words.html(), words.version());
    OutboxMail mail = new OutboxMail(event, language, marked, Ref.of(TEST, 0), null);
    return repository.add(mail.asTest().to(List.of(recipient), host(), clocks.now())).id();
  }

  /**
   * The same words once more, as a new mail with a Message-ID of its own, to the same addresses.
   *
   * @return the new mail's id
   * @throws BusinessException mail.unknown, mail.noRecipient
   */
  @RolesAllowed({Roles.AGENT, Roles.ADMIN})
  public long resend(long mailId) {
    OutboxMail mail = repository.get(mailId);
    return again(mail, mail.addresses());
  }

  /**
   * The same words once more to another address; whose address it is, the caller has checked.
   *
   * @return the new mail's id
   * @throws BusinessException mail.unknown, mail.noRecipient, mail.notForCustomers
   */
  @RolesAllowed({Roles.AGENT, Roles.ADMIN})
  public long resendTo(long mailId, String address) {
    OutboxMail mail = repository.get(mailId);
    if (!mail.event().isToCustomer()) {
      throw new BusinessException("mail.notForCustomers");
    }
    return again(mail, SettingPolicy.isMail(address) ? List.of(address) : List.of());
  }

  /**
   * Tries a mail at once that waits for its next try or was given up.
   *
   * @throws BusinessException mail.unknown, mail.sentAlready, mail.noRecipient
   */
  @RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.OPERATOR})
  public void retryNow(long mailId) {
    repository.get(mailId).retry(clocks.database());
    audit.record("mail.retry", Ref.of(Ref.MAIL, mailId), null);
  }

  private long again(OutboxMail mail, List<String> addresses) {
    if (addresses.isEmpty()) {
      throw new BusinessException("mail.noRecipient");
    }
    OutboxMail again = repository.add(mail.again(addresses, host(), clocks.now()));
    if (again.customerId() != null) {
      history.record(
          again.customerId(),
          HistoryKind.MAIL_RESENT,
          Ref.of(Ref.MAIL, again.id()),
          again.event().name(),
          again.recipients());
    }
    return again.id();
  }

  private void undeliverable(OutboxMail mail, String addresses) {
    String words = "no address that a mail could be sent to: " + addresses;
    mail.refused(words);
    work.open(
        WorkKind.MAIL_UNDELIVERED,
        Ref.of(Ref.MAIL, mail.id()),
        mail.customerId(),
        mail.event().name(),
        addresses,
        words);
  }

  /** The part of a Message-ID that says whose it is: the sender's own host. */
  private String host() {
    String from = settings.get().mailFrom();
    return from.substring(from.indexOf('@') + 1);
  }
}
