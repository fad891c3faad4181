package org.caredesk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.caredesk.mail.template.RenderedMail;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Ref;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxMailTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final OutboxMail mail =
      new OutboxMail(
              MailEvent.VOIDED, "en", new RenderedMail("s", "t", "h", 0), Ref.of(Ref.CHARGE, 7), 3L)
          .to(List.of("chloe@example.com"), "example.com", NOW);

  @ParameterizedTest
  @CsvSource({"1, PT1M", "2, PT2M", "3, PT4M", "6, PT32M", "7, PT1H", "500, PT1H"})
  void eachFailureDoublesThePauseUpToAnHour(int failures, Duration pause) {
    assertThat(MailTimes.nextTry(failures, NOW)).isEqualTo(NOW.plus(pause));
  }

  @Test
  void anUnreachableServerDelaysAndLosesNothing() {
    for (int hour = 0; hour < 100; hour++) {
      mail.delayed(NOW.plus(Duration.ofHours(hour)), "connection refused");
    }
    assertThat(mail.isWaiting()).isTrue();
    mail.sent(NOW.plus(Duration.ofHours(101)), null);
    assertThat(mail.row().state()).isEqualTo(MailState.SENT);
    assertThat(mail.row().tries()).isEqualTo(101);
  }

  @Test
  void afterThreeDaysAPersonMustHearOfIt() {
    assertThat(mail.isOverdue(NOW.plus(Duration.ofDays(3)).minusSeconds(1))).isFalse();
    assertThat(mail.isOverdue(NOW.plus(Duration.ofDays(3)))).isTrue();
  }

  @Test
  void aResendHasTheSameWordsAndAMessageIdOfItsOwn() {
    OutboxMail again = mail.again(mail.addresses(), "example.com", NOW.plusSeconds(60));
    assertThat(again.row().messageId()).isNotEqualTo(mail.row().messageId());
    assertThat(again.row().recipients()).isEqualTo(mail.row().recipients());
    assertThat(again.details(List.of()).html()).isEqualTo("h");
    assertThat(again.isWaiting()).isTrue();
  }

  @Test
  void everyMailHasAMessageIdOfOurHost() {
    OutgoingMail outgoing = mail.outgoing();
    assertThat(outgoing.messageId()).matches("<[0-9a-f-]{36}@example\\.com>");
  }

  @Test
  void aMailThatWasGivenUpIsTriedAgainWhenAPersonSaysSo() {
    mail.refused("550 no such user");
    mail.retry(NOW.plusSeconds(60));
    assertThat(mail.isWaiting()).isTrue();
    assertThat(mail.row().nextTryAt()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void aMailThatWasSentIsNeverTriedAgain() {
    mail.sent(NOW, null);
    assertThatThrownBy(() -> mail.retry(NOW))
        .isInstanceOf(BusinessException.class)
        .hasMessageStartingWith("mail.sentAlready");
  }

  @Test
  void whoSeesNoCustomerSeesNoAddressInTheServersWordsEither() {
    mail.delayed(NOW, "451 <chloe@example.com>: try later; no answer for chloe@example.com");
    OutboxRow row = OutboxRow.of(mail.row()).withoutCustomer();
    assertThat(row.toString()).doesNotContain("chloe", "example.com");
    assertThat(row.words()).isEqualTo("451 <…>: try later; no answer for …");
  }
}
