package org.caredesk.container.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.caredesk.container.AsAdmin;
import org.caredesk.container.AsAgent;
import org.caredesk.container.AsOperator;
import org.caredesk.container.AsSystem;
import org.caredesk.container.Caller;
import org.caredesk.container.ContainerTest;
import org.caredesk.customer.CustomerMailService;
import org.caredesk.history.HistoryKind;
import org.caredesk.history.HistoryReader;
import org.caredesk.history.HistoryRow;
import org.caredesk.mail.AttemptOutcome;
import org.caredesk.mail.MailAttemptRow;
import org.caredesk.mail.MailDetails;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.MailReader;
import org.caredesk.mail.MailService;
import org.caredesk.mail.MailState;
import org.caredesk.mail.OutboxFilter;
import org.caredesk.mail.OutboxReader;
import org.caredesk.mail.OutboxRow;
import org.caredesk.mail.OutboxService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.PageRequest;
import org.caredesk.shared.Ref;
import org.junit.jupiter.api.Test;

/** What waits and what failed can be seen, tried again and sent once more, by whom it concerns. */
class OutboxIT extends ContainerTest {

  @Inject private AsAgent agent;
  @Inject private AsAdmin admin;
  @Inject private AsOperator operator;
  @Inject private AsSystem system;
  @Inject private Post post;
  @Inject private MailService mails;
  @Inject private MailReader reader;
  @Inject private OutboxService outbox;
  @Inject private OutboxReader list;
  @Inject private CustomerMailService customerMails;
  @Inject private HistoryReader history;

  @Test
  void whatTheMailServerSaidIsKeptWithTheMail() throws Exception {
    long id = post.cancelled(null, "Chloé", post.address("chloe"));
    system.call(() -> outbox.send(id));
    assertThat(details(id).attempts())
        .extracting(MailAttemptRow::outcome, MailAttemptRow::words)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(AttemptOutcome.TAKEN, "250 OK"));
  }

  @Test
  void whoLooksAfterSendingSeesNothingOfTheCustomer() throws Exception {
    String address = post.address("chloe");
    long id = post.cancelled(null, "Chloé", address);
    String words = "451 <" + address + ">: not now";
    post.update(
        "update outbox_mail set tries = 3, last_error = ?, next_try_at = now() - interval '9 days'"
            + " where id = ?",
        words,
        id);
    OutboxRow seen = row(operator, OutboxFilter.FAILING, id);
    assertThat(seen.toString()).doesNotContain("chloe", "example.com", "O-1");
    assertThat(seen.words()).isEqualTo("451 <…>: not now");
    assertThat(row(admin, OutboxFilter.FAILING, id).recipients()).containsExactly(address);
    assertThat(row(admin, OutboxFilter.FAILING, id).words()).isEqualTo(words);
    assertThatThrownBy(() -> operator.call(() -> reader.details(id)))
        .isInstanceOf(jakarta.ejb.EJBAccessException.class);
  }

  @Test
  void aMailThatWasGivenUpLeavesWhenAPersonSaysSoAndItsWorkIsDone() throws Exception {
    long id = post.cancelled(null, "Chloé", post.address("chloe"));
    post.update("update outbox_mail set state = 'FAILED', last_error = '550 no' where id = ?", id);
    post.update(
        "insert into work_item (id, kind, subject_type, subject_id, args, opened_at) values"
            + " (nextval('work_item_seq'), 'MAIL_UNDELIVERED', 'MAIL', ?, '', now())",
        id);
    assertThat(system.call(() -> outbox.send(id))).isFalse();
    retry(operator, id);
    assertThat(system.call(() -> outbox.send(id))).isTrue();
    assertThat(details(id).row().state()).isEqualTo(MailState.SENT);
    assertThat(openWork(id)).isEqualTo("0");
    assertThatThrownBy(() -> retry(agent, id)).hasMessageStartingWith("mail.sentAlready");
  }

  @Test
  void aMailThatWaitsForItsNextTryCanBeTriedAtOnce() throws Exception {
    long id = post.cancelled(null, "Chloé", post.address("chloe"));
    post.update(
        "update outbox_mail set tries = 5, next_try_at = now() + interval '900 days' where id = ?",
        id);
    assertThat(system.call(() -> outbox.send(id))).isFalse();
    retry(agent, id);
    assertThat(system.call(() -> outbox.send(id))).isTrue();
  }

  @Test
  void aMailToNobodyIsNotTriedButCanGoToAnAddressThatIsKnownByNow() throws Exception {
    String address = post.address("chloe");
    long customer = post.customer(address);
    long id = post.cancelled(customer, "Chloé", "no address");
    assertThatThrownBy(() -> retry(agent, id)).hasMessageStartingWith("mail.noRecipient");
    assertThatThrownBy(() -> resend(id, null)).hasMessageStartingWith("mail.noRecipient");
    long again = resend(id, address);
    assertThat(details(again).row().recipients()).containsExactly(address);
  }

  @Test
  void aMailGoesAgainToAnotherAddressOfItsCustomerAndTheHistorySaysSo() throws Exception {
    String first = post.address("first");
    String second = post.address("second");
    long customer = post.customer(first, second);
    long id = post.cancelled(customer, "Chloé", first);
    assertThat(agent.call(() -> customerMails.addresses(id))).containsExactly(first, second);
    long again = resend(id, second);
    MailDetails copy = details(again);
    assertThat(copy.row().recipients()).containsExactly(second);
    assertThat(copy.row().resendOf()).isEqualTo(id);
    assertThat(copy.html()).isEqualTo(details(id).html());
    assertThat(copy.row().messageId()).isNotEqualTo(details(id).row().messageId());
    HistoryRow entry = latest(customer);
    assertThat(entry.kind()).isEqualTo(HistoryKind.MAIL_RESENT);
    assertThat(entry.subject()).isEqualTo(Ref.of(Ref.MAIL, again));
    assertThat(entry.args()).containsExactly("ORDER_CANCELLED", second);
  }

  @Test
  void noMailGoesToAnAddressThatIsNotItsCustomers() throws Exception {
    long id = post.cancelled(post.customer(post.address("a")), "Chloé", post.address("a"));
    post.customer("somebody.else@example.com");
    assertThatThrownBy(() -> resend(id, "somebody.else@example.com"))
        .isInstanceOf(BusinessException.class)
        .hasMessageStartingWith("mail.notTheirs");
  }

  @Test
  void whatOurOwnPeopleReadNeverGoesToACustomer() throws Exception {
    String address = post.address("chloe");
    long id = post.abandoned(post.customer(address));
    assertThat(agent.call(() -> customerMails.addresses(id))).isEmpty();
    assertThatThrownBy(() -> resend(id, address)).hasMessageStartingWith("mail.notTheirs");
    assertThatThrownBy(() -> agent.call(() -> mails.resendTo(id, address)))
        .hasMessageStartingWith("mail.notForCustomers");
  }

  @Test
  void theListIsReadByEventToo() throws Exception {
    long returns = admin.call(() -> list.count(OutboxFilter.QUEUED, MailEvent.RMA_ISSUED));
    post.cancelled(null, "Chloé", post.address("chloe"));
    assertThat(
            admin
                .call(
                    () ->
                        list.page(
                            OutboxFilter.QUEUED, MailEvent.ORDER_CANCELLED, PageRequest.top(9)))
                .rows())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.event()).isEqualTo(MailEvent.ORDER_CANCELLED));
    assertThat(admin.call(() -> list.count(OutboxFilter.QUEUED, MailEvent.RMA_ISSUED)))
        .isEqualTo(returns);
  }

  private OutboxRow row(Caller who, OutboxFilter filter, long id) throws Exception {
    List<OutboxRow> rows =
        who.call(() -> list.page(filter, MailEvent.ORDER_CANCELLED, PageRequest.top(200))).rows();
    return Stream.ofNullable(rows)
        .flatMap(List::stream)
        .filter(row -> row.id() == id)
        .findFirst()
        .orElseThrow();
  }

  private void retry(Caller who, long id) throws Exception {
    who.call(
        () -> {
          mails.retryNow(id);
          return null;
        });
  }

  private long resend(long id, String address) throws Exception {
    return agent.call(() -> customerMails.resend(id, address));
  }

  private MailDetails details(long id) throws Exception {
    return agent.call(() -> reader.details(id));
  }

  private HistoryRow latest(long customer) throws Exception {
    return agent
        .call(() -> history.page(customer, java.util.Set.of(), PageRequest.top(1)))
        .rows()
        .get(0);
  }

  private String openWork(long id) throws Exception {
    return post.one(
        "select count(*) from work_item where subject_type = 'MAIL' and subject_id = ? and"
            + " closed_at is null",
        id);
  }
}
