package org.caredesk.mail;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Arrays;
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
   * Sends one mail, if it is still due. A server that cannot be reached delays it; addresses that
   * are refused for good end it, unless another one took it.
   *
   * @return true when the mail server has taken it
   */
  public boolean send(long id) {
    Optional<OutgoingMail> claimed = ledger.claim(id);
    if (claimed.isEmpty()) {
      return false;
    }
    try {
      Settings now = settings.get();
      Transport.send(
          new StableMessage(session, claimed.get(), now.mailFrom(), now.shopName(), clocks.now()));
      ledger.sent(id, null);
      return true;
    } catch (SendFailedException e) {
      return partly(id, e);
    } catch (MessagingException e) {
      LOG.log(Level.WARNING, "mail {0} delayed: {1}", new Object[] {id, e});
      ledger.delayed(id, e.toString());
      return false;
    }
  }

  private boolean partly(long id, SendFailedException failure) {
    String words = "refused: " + named(failure.getInvalidAddresses()) + " " + failure.getMessage();
    LOG.log(Level.WARNING, "mail {0} {1}", new Object[] {id, words});
    boolean somebodyHasIt = count(failure.getValidSentAddresses()) > 0;
    if (somebodyHasIt) {
      ledger.sent(id, words);
    } else if (count(failure.getInvalidAddresses()) > 0
        && count(failure.getValidUnsentAddresses()) == 0) {
      ledger.refused(id, words);
    } else {
      ledger.delayed(id, words);
    }
    return somebodyHasIt;
  }

  private static int count(Address[] addresses) {
    return addresses == null ? 0 : addresses.length;
  }

  private static String named(Address[] addresses) {
    return addresses == null ? "" : Arrays.toString(addresses);
  }
}
