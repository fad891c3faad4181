package org.caredesk.payment.gateway.simulated;

import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import org.caredesk.payment.gateway.ChargeStatus;
import org.caredesk.payment.gateway.InquiryAnswer;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/** What answers to questions mean; whatever cannot be read tells nothing. */
final class SimulatedAnswers {
  private SimulatedAnswers() {}

  static InquiryAnswer inquiry(Heard heard) {
    if (heard.reach() != Heard.Reach.ANSWERED) {
      return InquiryAnswer.cannotTell("no_answer", heard.why());
    }
    if (heard.refusesCredentials()) {
      return InquiryAnswer.badCredentials("http_" + heard.status(), heard.field("words"));
    }
    String status = heard.status() == 200 ? heard.field("status") : null;
    if (status == null) {
      return InquiryAnswer.cannotTell("http_" + heard.status(), heard.field("words"));
    }
    return switch (status) {
      case "executed" -> executed(heard);
      case "declined" ->
          InquiryAnswer.declined(
              heard.field("reference"),
              heard.field("code"),
              heard.field("words"),
              SimulatedOutcomes.hint(heard.field("code")),
              heard.says("kind", "hard"));
      case "not_found" -> InquiryAnswer.notFound();
      default -> InquiryAnswer.cannotTell(status, heard.field("words"));
    };
  }

  static ChargeStatus status(Heard heard) {
    if (heard.refusesCredentials()) {
      return ChargeStatus.BAD_CREDENTIALS;
    }
    String phase = heard.field("phase");
    Money captured = money(heard, "captured");
    if (heard.status() != 200 || phase == null || captured == null) {
      return ChargeStatus.NOT_KNOWN;
    }
    return new ChargeStatus(
        true, phase, captured, money(heard, "refunded"), time(heard.field("settled_at")), false);
  }

  private static InquiryAnswer executed(Heard heard) {
    Money amount = money(heard, "amount");
    String reference = heard.field("reference");
    JsonValue isFinal = heard.body().get("final");
    if (amount == null || reference == null || isFinal == null) {
      return InquiryAnswer.cannotTell("unreadable", null);
    }
    return InquiryAnswer.executed(
        reference, amount, JsonValue.TRUE.equals(isFinal), heard.field("code"));
  }

  private static Money money(Heard heard, String name) {
    String amount = heard.field(name);
    try {
      return amount == null ? null : Money.of(amount, heard.field("currency"));
    } catch (BusinessException e) {
      return null;
    }
  }

  private static Instant time(String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
