package org.caredesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.caredesk.setting.SettingReader;
import org.caredesk.setting.Settings;
import org.caredesk.shared.Clocks;
import org.junit.jupiter.api.Test;

/** What becomes of a mail when the server takes it, refuses it, or is not there. */
class OutboxServiceTest {

  private static final String ID = "<7b6f2c9e-stable@example.com>";

  private final Recorded ledger = new Recorded();

  @Test
  void howeverOftenAMailIsSentItsMessageIdIsTheSame() throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp").dynamicPort());
    server.start();
    try {
      assertThat(outbox(server.getSmtp().getPort()).send(1)).isTrue();
      assertThat(outbox(server.getSmtp().getPort()).send(1)).isTrue();
      MimeMessage[] mails = server.getReceivedMessages();
      assertThat(mails).hasSize(2);
      assertThat(mails[0].getMessageID()).isEqualTo(ID).isEqualTo(mails[1].getMessageID());
      assertThat(mails[0].getSubject()).isEqualTo("Für Chloé");
      MimeMultipart parts = (MimeMultipart) mails[0].getContent();
      assertThat(parts.getContentType()).startsWith("multipart/alternative");
      assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
      assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
      assertThat(mails[0].getFrom())
          .containsExactly(new InternetAddress("care@example.com", "Caredesk Shop"));
      assertThat(mails[0].getReplyTo())
          .containsExactly(new InternetAddress("desk@example.com", "Caredesk Shop"));
      assertThat(mails[0].getContentLanguage()).containsExactly("de");
      assertThat(mails[0].getSentDate().toInstant()).isEqualTo("2026-11-23T09:00:00Z");
      assertThat(ledger.events).containsExactly("sent", "sent");
    } finally {
      server.stop();
    }
  }

  @Test
  void aServerThatIsNotThereDelaysTheMail() {
    assertThat(outbox(1).send(1)).isFalse();
    assertThat(ledger.events).containsExactly("delayed");
  }

  @Test
  void anAddressThatIsRefusedForGoodEndsTheMail() throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp(Map.of("chloe@", "550 no such user"))) {
      assertThat(outbox(server.port()).send(1)).isFalse();
      assertThat(ledger.events).containsExactly("refused");
      assertThat(ledger.words).isEqualTo("550 no such user");
    }
  }

  @Test
  void aMailThatTheServerWillNeverTakeIsEndedWithItsWords() throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp(Map.of("DATA", "554 5.7.1 looks like spam"))) {
      assertThat(outbox(server.port()).send(1)).isFalse();
      assertThat(ledger.events).containsExactly("refused");
      assertThat(ledger.words).isEqualTo("554 5.7.1 looks like spam");
    }
  }

  @Test
  void aServerThatIsBusyWithTheWholeMailDelaysItWithItsWords() throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp(Map.of("DATA", "452 4.3.1 disk full"))) {
      assertThat(outbox(server.port()).send(1)).isFalse();
      assertThat(ledger.events).containsExactly("delayed");
      assertThat(ledger.words).isEqualTo("452 4.3.1 disk full");
    }
  }

  @Test
  void theServersReceiptIsKept() throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp(Map.of())) {
      assertThat(outbox(server.port()).send(1)).isTrue();
      assertThat(ledger.events).containsExactly("sent");
      assertThat(ledger.words).isEqualTo("250 taken");
    }
  }

  @Test
  void anAddressThatIsRefusedForNowDelaysTheMail() throws Exception {
    try (ScriptedSmtp server = new ScriptedSmtp(Map.of("chloe@", "450 busy"))) {
      assertThat(outbox(server.port()).send(1)).isFalse();
      assertThat(ledger.events).containsExactly("delayed");
    }
  }

  @Test
  void oneWrongAddressKeepsNoOtherFromTheirMail() throws Exception {
    ledger.to = List.of("chloe@example.com", "desk@example.com");
    try (ScriptedSmtp server = new ScriptedSmtp(Map.of("chloe@", "550 no such user"))) {
      assertThat(outbox(server.port()).send(1)).isTrue();
      assertThat(ledger.events).containsExactly("sent although no such user");
    }
  }

  @Test
  void aMailThatIsNotOursToSendIsLeftAlone() {
    ledger.claimed = false;
    assertThat(outbox(1).send(1)).isFalse();
    assertThat(ledger.events).isEmpty();
  }

  private OutboxService outbox(int port) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", "127.0.0.1");
    properties.setProperty("mail.smtp.port", Integer.toString(port));
    properties.setProperty("mail.smtp.sendpartial", "true");
    properties.setProperty("mail.smtp.reportsuccess", "true");
    return new OutboxService(
        Session.getInstance(properties), ledger, new FixedSettings(), new FixedClock());
  }

  /** Remembers what it was told instead of writing it down. */
  private static final class Recorded extends OutboxLedger {

    private final List<String> events = new ArrayList<>();
    private List<String> to = List.of("chloe@example.com");
    private boolean claimed = true;
    private String words;

    @Override
    Optional<OutgoingMail> claim(long id) {
      return claimed
          ? Optional.of(new OutgoingMail(id, ID, to, "de", "Für Chloé", "text", "<p>html</p>"))
          : Optional.empty();
    }

    @Override
    void sent(long id, String words, String refused) {
      String who =
          refused != null && refused.contains("no such user") ? " although no such user" : "";
      events.add("sent" + who);
      this.words = words;
    }

    @Override
    void delayed(long id, String words) {
      events.add("delayed");
      this.words = words;
    }

    @Override
    void refused(long id, String words) {
      events.add("refused");
      this.words = words;
    }
  }

  private static final class FixedSettings extends SettingReader {

    @Override
    public Settings get() {
      Duration any = Duration.ofSeconds(1);
      return new Settings(
          List.of("desk@example.com"),
          "care@example.com",
          "desk@example.com",
          "Caredesk Shop",
          "https://desk.example",
          ZoneId.of("Europe/London"),
          "GBP",
          false,
          false,
          false,
          true,
          any,
          any,
          any,
          any,
          List.of(any),
          any,
          any,
          5,
          any,
          "Returns, London",
          Duration.ofDays(30));
    }
  }

  private static final class FixedClock extends Clocks {

    @Override
    public Instant now() {
      return Instant.parse("2026-11-23T09:00:00Z");
    }
  }
}
