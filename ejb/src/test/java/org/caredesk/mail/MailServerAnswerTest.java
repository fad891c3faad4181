package org.caredesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailServerAnswerTest {

  @ParameterizedTest
  @CsvSource({
    "554 5.7.1 looks like spam,    REFUSED",
    "552 too large,                REFUSED",
    "451 try again later,          DELAYED",
    "421 going down,               DELAYED",
    "530 5.7.0 sign in first,      DELAYED",
    "535 5.7.8 wrong password,     DELAYED",
    "nothing with a code,          DELAYED"
  })
  void aFiveIsForGoodUnlessItIsAboutUs(String said, AttemptOutcome outcome) throws Exception {
    MailServerAnswer answer = MailServerAnswer.of(failure(said, none(), chloe(), none()));
    assertThat(answer.outcome()).isEqualTo(outcome);
    assertThat(answer.words()).isEqualTo(said);
  }

  @Test
  void anAddressThatIsRefusedBesideOneThatIsTakenIsSaidInItsWords() throws Exception {
    SendFailedException failure = failure("250 queued as 4711", chloe(), none(), chloe());
    failure.setNextException(new SendFailedException("550 no such user"));
    MailServerAnswer answer = MailServerAnswer.of(failure);
    assertThat(answer).isEqualTo(new MailServerAnswer(AttemptOutcome.PARTLY, "550 no such user"));
    assertThat(answer.isTaken()).isTrue();
  }

  @Test
  void whenAllIsTakenTheServersReceiptIsKept() throws Exception {
    SendFailedException failure = failure("250 2.0.0 queued as 4711", chloe(), none(), none());
    failure.setNextException(new SendFailedException("250 recipient ok"));
    assertThat(MailServerAnswer.of(failure))
        .isEqualTo(new MailServerAnswer(AttemptOutcome.TAKEN, "250 2.0.0 queued as 4711"));
  }

  @Test
  void aServerThatIsNotThereDelaysAndSaysWhy() {
    MessagingException failure =
        new MessagingException("Could not connect to SMTP host: mail.example.com, port: 25");
    failure.setNextException(new java.net.ConnectException("Connection refused"));
    assertThat(MailServerAnswer.of(failure))
        .isEqualTo(
            new MailServerAnswer(
                AttemptOutcome.DELAYED,
                "Could not connect to SMTP host: mail.example.com, port: 25; Connection refused"));
  }

  @Test
  void aWrongPasswordOfOursDelaysTheMail() {
    assertThat(MailServerAnswer.of(new AuthenticationFailedException("535 wrong")).outcome())
        .isEqualTo(AttemptOutcome.DELAYED);
  }

  private static SendFailedException failure(
      String said, Address[] sent, Address[] unsent, Address[] invalid) {
    return new SendFailedException(said, null, sent, unsent, invalid);
  }

  private static Address[] chloe() throws AddressException {
    return InternetAddress.parse("chloe@example.com");
  }

  private static Address[] none() {
    return new Address[0];
  }
}
