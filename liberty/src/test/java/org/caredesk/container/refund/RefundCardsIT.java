package org.caredesk.container.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.caredesk.payment.refund.RefundReceipt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What each demo card does, lived through to the end of its days, with the mails it brings. */
class RefundCardsIT extends RefundContainerTest {

  private static final String TEN_DAYS =
      """
      4242 SUCCEEDED SUCCEEDED 1 REFUND_SUCCEEDED
      0002 QUEUED    ABANDONED 4 REFUND_ABANDONED
      9995 QUEUED    ABANDONED 4 REFUND_ABANDONED
      9987 QUEUED    SUCCEEDED 3 REFUND_SUCCEEDED
      0119 UNKNOWN   SUCCEEDED 1 REFUND_SUCCEEDED
      0127 UNKNOWN   ABANDONED 4 REFUND_ABANDONED
      0341 QUEUED    ABANDONED 4 REFUND_ABANDONED
      0143 UNKNOWN   SUCCEEDED 1 REFUND_SUCCEEDED
      0135 UNKNOWN   SUCCEEDED 1 REFUND_SUCCEEDED
      0136 UNKNOWN   ABANDONED 4 REFUND_ABANDONED
      0150 ACCEPTED  ABANDONED 4 REFUND_ACCEPTED REFUND_ACCEPTED REFUND_ACCEPTED REFUND_ACCEPTED REFUND_ABANDONED
      0184 UNKNOWN   SUCCEEDED 1 REFUND_SUCCEEDED
      """;

  private static final int DAYS = 13;

  @Test
  @DisplayName(
      "every card does what it says: first answer, last state, calls at the gateway, mails")
  void everyCardDoesWhatItSays() throws Exception {
    stage.deadline("PT1S");
    Map<String, Future<RefundReceipt>> asked = new LinkedHashMap<>();
    for (String card : TEN_DAYS.lines().map(line -> line.substring(0, 4)).toList()) {
      long charge = stage.settled(card, "30.00");
      asked.put(card, stage.meanwhile(() -> stage.refund(charge, "12.50")));
    }
    Map<String, RefundReceipt> first = new LinkedHashMap<>();
    for (var refund : asked.entrySet()) {
      first.put(refund.getKey(), refund.getValue().get());
    }
    for (int day = 1; day <= DAYS; day++) {
      stage.day();
    }
    List<String> seen = new ArrayList<>();
    for (var refund : first.entrySet()) {
      seen.add(line(refund.getKey(), refund.getValue()));
      assertThat(stage.executedPence(refund.getValue().refundId()))
          .as(refund.getKey())
          .isEqualTo(stage.state(refund.getValue().refundId()).equals("SUCCEEDED") ? 1250 : 0);
    }
    assertThat(seen)
        .containsExactlyElementsOf(
            TEN_DAYS.lines().map(line -> line.replaceAll(" +", " ")).toList());
  }

  private String line(String card, RefundReceipt first) throws Exception {
    long id = first.refundId();
    return String.join(
        " ",
        card,
        first.state().name(),
        stage.state(id),
        Long.toString(stage.calls(id)),
        stage.mails(id));
  }
}
