package org.caredesk.mail;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.caredesk.setting.SettingReader;
import org.caredesk.setting.Settings;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Roles;

/** Sends what the outbox holds, mail by mail, and never inside a transaction. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxService {

  private static final Logger LOG = Logger.getLogger(OutboxService.class.getName());

  @Resource(lookup = "mail/caredesk")
  private Session session;

  @Inject private OutboxLedger ledger;
  @Inject private SettingReader settings;
  @Inject private Clocks clocks;

  public OutboxService() {}

  OutboxService(Session session, OutboxLedger ledger, SettingReader settings, Clocks clocks) {
    this.session = session;
    this.ledger = ledger;
    this.settings = settings;
    this.clocks = clocks;
  }

  /** Mails that are due and that nobody has claimed, the longest waiting first. */
  public List<Long> dueIds(int limit) {
    return ledger.dueIds(limit);
  }

  /**
   * Sends one mail, if it is still due. A server that cannot be reached, or that says "not now",
   * delays it; one that refuses for good ends it, unless another address took it.
   *
   * @return true when the mail server has taken it
   */
  public boolean send(long id) {
    Optional<OutgoingMail> claimed = ledger.claim(id);
    if (claimed.isEmpty()) {
      return false;
    }
    try {
      Transport.send(message(claimed.get()));
      ledger.sent(id, null, null);
      return true;
    } catch (MessagingException e) {
      return record(id, MailServerAnswer.of(e));
    }
  }

  private StableMessage message(OutgoingMail mail) throws MessagingException {
    Settings now = settings.get();
    return new StableMessage(
        session,
        mail,
        new MailSender(now.mailFrom(), now.shopName(), now.mailReplyTo()),
        clocks.now());
  }

  private boolean record(long id, MailServerAnswer answer) {
    if (answer.outcome() != AttemptOutcome.TAKEN) {
      LOG.log(
          Level.WARNING, "mail {0} {1}: {2}", new Object[] {id, answer.outcome(), answer.words()});
    }
    switch (answer.outcome()) {
      case TAKEN -> ledger.sent(id, answer.words(), null);
      case PARTLY -> ledger.sent(id, answer.words(), answer.words());
      case DELAYED -> ledger.delayed(id, answer.words());
      case REFUSED -> ledger.refused(id, answer.words());
    }
    return answer.isTaken();
  }
}
