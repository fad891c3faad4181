package org.caredesk.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.caredesk.mail.MailDetails;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.MailReader;
import org.caredesk.mail.MailService;
import org.caredesk.mail.MailState;
import org.caredesk.mail.MailTokens;
import org.caredesk.mail.OutboxService;
import org.caredesk.shared.Money;
import org.caredesk.shared.PageRequest;
import org.caredesk.shared.Ref;
import org.caredesk.work.WorkItemReader;
import org.caredesk.work.WorkItemRow;
import org.caredesk.work.WorkKind;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A mail stands or falls with what it tells, leaves once, and is shown as it was sent. */
class MailIT extends ContainerTest {

  @Resource(lookup = "jdbc/caredesk")
  private DataSource database;

  @Inject private UserTransaction transaction;
  @Inject private AsAgent agent;
  @Inject private AsSystem system;
  @Inject private MailService mails;
  @Inject private MailReader reader;
  @Inject private OutboxService outbox;
  @Inject private WorkItemReader work;

  private final Ref about = Ref.of(Ref.CHARGE, UUID.randomUUID().getMostSignificantBits() >>> 12);

  @Test
  void aMailThatTellsWhatDidNotHappenIsNeverSent() throws Exception {
    transaction.begin();
    queue("chloe@example.com");
    transaction.rollback();
    assertThat(agent.call(() -> reader.ofSubject(about, MailEvent.VOIDED))).isEmpty();
  }

  @Test
  void aMailLeavesOnceWithItsMessageIdAndIsKeptAsSent() throws Exception {
    long id = queue("chloe@example.com");
    assertThat(system.call(() -> outbox.dueIds(10_000))).contains(id);
    assertThat(system.call(() -> outbox.send(id))).isTrue();
    assertThat(system.call(() -> outbox.send(id))).isFalse();
    MailDetails sent = agent.call(() -> reader.details(id));
    assertThat(sent.row().state()).isEqualTo(MailState.SENT);
    assertThat(sent.text()).contains("43.10 GBP");
    assertThat(caught(sent.row().messageId())).isEqualTo(1);
  }

  @Test
  void aResendIsAMailOfItsOwn() throws Exception {
    long id = queue("chloe@example.com");
    long again = agent.call(() -> mails.resend(id));
    system.call(() -> outbox.send(again));
    MailDetails first = agent.call(() -> reader.details(id));
    MailDetails second = agent.call(() -> reader.details(again));
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.row().resendOf()).isEqualTo(id);
    assertThat(caught(second.row().messageId())).isEqualTo(1);
    assertThat(caught(first.row().messageId())).isZero();
  }

  @Test
  void aMailThatAnotherServerHasClaimedIsLeftAlone() throws Exception {
    long id = queue("chloe@example.com");
    update("update outbox_mail set claimed_until = now() + interval '400 days' where id = ?", id);
    assertThat(system.call(() -> outbox.send(id))).isFalse();
    update("update outbox_mail set claimed_until = now() - interval '1 second' where id = ?", id);
    assertThat(system.call(() -> outbox.send(id))).isTrue();
  }

  @Test
  void aMailToNoAddressGoesBeforeAPersonAndStopsNothing() throws Exception {
    long id = queue("no address at all");
    assertThat(agent.call(() -> reader.details(id)).row().state()).isEqualTo(MailState.FAILED);
    assertThat(openWork())
        .filteredOn(item -> item.subject().equals(Ref.of(Ref.MAIL, id)))
        .extracting(item -> item.kind())
        .containsExactly(WorkKind.MAIL_UNDELIVERED);
  }

  /** All of it: other tests leave more than a page. */
  private List<WorkItemRow> openWork() throws Exception {
    List<WorkItemRow> all = new ArrayList<>();
    List<WorkItemRow> more;
    do {
      PageRequest next = new PageRequest(all.size(), 200, null, false);
      more = agent.call(() -> work.page(true, next)).rows();
      all.addAll(more);
    } while (!more.isEmpty());
    return all;
  }

  private long queue(String address) throws Exception {
    return system.call(
        () ->
            mails.queue(
                MailEvent.VOIDED,
                List.of(address),
                "en",
                new MailTokens()
                    .customer("Chloé")
                    .order("O-1")
                    .amount(Money.of("43.10", "GBP"))
                    .card("VISA", "4242"),
                about,
                null));
  }

  private static long caught(String messageId) throws Exception {
    String url = ConfigProvider.getConfig().getValue("caredesk.test.mail", String.class);
    HttpResponse<String> list =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(url + "list")).build(),
                HttpResponse.BodyHandlers.ofString());
    return list.body().lines().filter(line -> line.startsWith(messageId + "\t")).count();
  }

  private void update(String sql, long id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, id);
      statement.executeUpdate();
    }
  }
}
