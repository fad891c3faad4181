package org.caredesk.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.caredesk.order.OrderStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a parcel's menu offers; what it shows as off has a reason. */
class FulfillmentOptionsTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          HOLD,        COMPLETE, RELEASE CANCEL,                                  SHIP ISSUE_RMA
          HOLD,        PENDING,  CANCEL,                                          RELEASE SHIP ISSUE_RMA
          PENDING,     COMPLETE, SHIP HOLD CANCEL FAIL,                           ISSUE_RMA
          PENDING,     PARTIAL,  HOLD CANCEL FAIL,                                SHIP ISSUE_RMA
          SHIPPED,     COMPLETE, DELIVER CORRECT ISSUE_RMA COME_BACK RESHIP FAIL, CANCEL
          SHIPPED,     REFUNDED, DELIVER CORRECT ISSUE_RMA COME_BACK FAIL,        RESHIP CANCEL
          DELIVERED,   COMPLETE, ISSUE_RMA COME_BACK RESHIP CORRECT FAIL,         CANCEL
          RMA_PENDING, COMPLETE, RECEIVE,                                         COME_BACK RESHIP
          CANCELLED,   COMPLETE, RESHIP,                                          ''
          RETURNED,    COMPLETE, RESHIP,                                          ''
          FAILED,      COMPLETE, RESHIP,                                          ''
          FAILED,      REFUNDED, '',                                              RESHIP
          """)
  void aMenuOffersTheseAndSaysWhyNotThose(
      FulfillmentStatus status, OrderStatus order, String on, String off) {
    List<FulfillmentOption> options = FulfillmentOptions.of(parcel(status, order, 0, null));
    assertThat(names(options, true)).isEqualTo(on);
    assertThat(names(options, false)).isEqualTo(off);
  }

  @Test
  void whatIsReplacedIsNotSentAThirdTime() {
    FulfillmentOption reship =
        FulfillmentOptions.of(parcel(FulfillmentStatus.FAILED, OrderStatus.COMPLETE, 0, "F9"))
            .get(0);
    assertThat(reship.why()).isEqualTo("fulfillment.off.replaced");
    assertThat(reship.args()).isEqualTo(List.of("F9"));
  }

  @Test
  void whatCameBackWholeCannotComeBackAgain() {
    assertThat(
            FulfillmentOptions.of(
                    parcel(FulfillmentStatus.DELIVERED, OrderStatus.COMPLETE, 2, null))
                .get(0)
                .why())
        .isEqualTo("fulfillment.off.allBack");
  }

  @Test
  void everyStepThatIsOfferedIsOneThatTheTableHas() {
    for (FulfillmentStatus status : FulfillmentStatus.values()) {
      for (FulfillmentOption option :
          FulfillmentOptions.of(parcel(status, OrderStatus.COMPLETE, 0, null))) {
        if (option.isOn() && next(option.act()) != null) {
          assertThat(status.mayBecome(next(option.act()))).as(status + " " + option).isTrue();
        }
      }
    }
  }

  private static FulfillmentStatus next(FulfillmentAct act) {
    return switch (act) {
      case SHIP -> FulfillmentStatus.SHIPPED;
      case HOLD -> FulfillmentStatus.HOLD;
      case RELEASE -> FulfillmentStatus.PENDING;
      case CANCEL -> FulfillmentStatus.CANCELLED;
      case DELIVER -> FulfillmentStatus.DELIVERED;
      case ISSUE_RMA -> FulfillmentStatus.RMA_PENDING;
      case COME_BACK -> FulfillmentStatus.RETURNED;
      case FAIL -> FulfillmentStatus.FAILED;
      case CORRECT, RECEIVE, RESHIP -> null;
    };
  }

  private static String names(List<FulfillmentOption> options, boolean on) {
    return options.stream()
        .filter(option -> option.isOn() == on)
        .map(option -> option.act().name())
        .collect(Collectors.joining(" "));
  }

  private static FulfillmentRow parcel(
      FulfillmentStatus status, OrderStatus order, int returned, String replacedBy) {
    return new FulfillmentRow(
        1,
        "F1",
        2,
        "D2",
        order,
        3,
        status,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        replacedBy,
        status == FulfillmentStatus.RMA_PENDING ? 4L : null,
        status == FulfillmentStatus.RMA_PENDING ? "RMA4" : null,
        Arrays.asList(new FulfillmentLineRow(5, 6, "CUP", "A cup", 2, returned)));
  }
}
