package org.caredesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caredesk.history.HistoryKind;
import org.caredesk.history.HistoryService;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Ref;
import org.caredesk.work.WorkItemService;
import org.caredesk.work.WorkKind;

/**
 * The short transactions around sending: claim before, record after, none while the server is
 * spoken to.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class OutboxLedger {

  @Inject private MailRepository repository;
  @Inject private HistoryService history;
  @Inject private WorkItemService work;
  @Inject private Clocks clocks;

  List<Long> dueIds(int limit) {
    return repository.dueIds(clocks.database(), limit);
  }

  /** Takes the mail for five minutes; nothing when another has it or it is not due. */
  Optional<OutgoingMail> claim(long id) {
    Instant now = clocks.database();
    if (!repository.claim(id, now, now.plus(MailTimes.LEASE))) {
      return Optional.empty();
    }
    return Optional.of(repository.get(id).outgoing());
  }

  void sent(long id, String refused) {
    OutboxMail mail = repository.get(id);
    if (!mail.isWaiting()) {
      return; // whoever was slower says nothing new
    }
    mail.sent(clocks.now(), refused);
    tell(mail, HistoryKind.MAIL_SENT);
    work.closeFor(Ref.of(Ref.MAIL, id), WorkKind.MAIL_UNDELIVERED, "sent");
  }

  void delayed(long id, String error) {
    OutboxMail mail = repository.get(id);
    if (!mail.isWaiting()) {
      return;
    }
    mail.delayed(clocks.database(), error);
    if (mail.isOverdue(clocks.database())) {
      person(mail);
    }
  }

  void refused(long id, String error) {
    OutboxMail mail = repository.get(id);
    if (!mail.isWaiting()) {
      return;
    }
    mail.refused(error);
    tell(mail, HistoryKind.MAIL_FAILED);
    person(mail);
  }

  private void tell(OutboxMail mail, HistoryKind kind) {
    if (mail.customerId() != null) {
      Ref ref = Ref.of(Ref.MAIL, mail.id());
      history.record(mail.customerId(), kind, ref, mail.event().name(), mail.recipients());
    }
  }

  private void person(OutboxMail mail) {
    work.open(
        WorkKind.MAIL_UNDELIVERED,
        Ref.of(Ref.MAIL, mail.id()),
        mail.customerId(),
        mail.event().name(),
        mail.recipients());
  }
}
