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
import org.caredesk.shared.ServerId;
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
  @Inject private ServerId server;

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

  /**
   * The mail server has it.
   *
   * @param refused the addresses it would not take and why, null when it took all
   */
  void sent(long id, String words, String refused) {
    OutboxMail mail = repository.get(id);
    attempt(mail, refused == null ? AttemptOutcome.TAKEN : AttemptOutcome.PARTLY, words);
    if (!mail.isWaiting()) {
      return; // whoever was slower says nothing new
    }
    mail.sent(clocks.now(), refused);
    tell(mail, HistoryKind.MAIL_SENT);
    work.closeFor(Ref.of(Ref.MAIL, id), WorkKind.MAIL_UNDELIVERED, "sent");
    if (refused != null) {
      person(mail, refused);
    }
  }

  /** Not now; from the third day on a person knows, with the mail server's words. */
  void delayed(long id, String words) {
    OutboxMail mail = repository.get(id);
    attempt(mail, AttemptOutcome.DELAYED, words);
    if (!mail.isWaiting()) {
      return;
    }
    mail.delayed(clocks.database(), words);
    if (mail.isOverdue(clocks.database())) {
      person(mail, words);
    }
  }

  /** Never: a person knows at once, with the mail server's words. */
  void refused(long id, String words) {
    OutboxMail mail = repository.get(id);
    attempt(mail, AttemptOutcome.REFUSED, words);
    if (!mail.isWaiting()) {
      return;
    }
    mail.refused(words);
    tell(mail, HistoryKind.MAIL_FAILED);
    person(mail, words);
  }

  private void attempt(OutboxMail mail, AttemptOutcome outcome, String words) {
    repository.add(new MailAttempt(mail.id(), clocks.now(), outcome, words, server.value()));
  }

  private void tell(OutboxMail mail, HistoryKind kind) {
    if (mail.customerId() != null) {
      Ref ref = Ref.of(Ref.MAIL, mail.id());
      history.record(mail.customerId(), kind, ref, mail.event().name(), mail.recipients());
    }
  }

  private void person(OutboxMail mail, String words) {
    work.open(
        WorkKind.MAIL_UNDELIVERED,
        Ref.of(Ref.MAIL, mail.id()),
        mail.customerId(),
        mail.event().name(),
        mail.recipients(),
        words);
  }
}
