package org.caredesk.payment.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a refund may stand and where it may go from there. */
class RefundStateTest {

  private static final Pattern PAIR = Pattern.compile("\\('([A-Z_]+)','([A-Z_]+)'\\)");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          AWAITING_APPROVAL, SCHEDULED SENDING REJECTED CANCELLED
          SCHEDULED,         SENDING HELD CANCELLED
          HELD,              SCHEDULED QUEUED CANCELLED SUCCEEDED
          SENDING,           ACCEPTED SUCCEEDED QUEUED ABANDONED UNKNOWN SCHEDULED
          UNKNOWN,           ACCEPTED SUCCEEDED QUEUED ABANDONED
          ACCEPTED,          SUCCEEDED QUEUED ABANDONED
          QUEUED,            SENDING ABANDONED HELD CANCELLED SUCCEEDED
          SUCCEEDED,         REVERSED
          ABANDONED,         SUCCEEDED
          CANCELLED,         SUCCEEDED
          REJECTED,          ''
          REVERSED,          ''
          """)
  @DisplayName("a state may be followed by these and by no other")
  void aStateMayBeFollowedByTheseAndNoOther(RefundState from, String next) {
    Set<String> allowed = new HashSet<>(Arrays.asList(next.split(" ")));
    for (RefundState to : RefundState.values()) {
      assertThat(from.mayBecome(to)).as(from + " to " + to).isEqualTo(allowed.contains(to.name()));
    }
  }

  @Test
  @DisplayName("the database knows the same pairs")
  void theDatabaseKnowsTheSamePairs() {
    Set<String> inCode =
        Arrays.stream(RefundState.values())
            .flatMap(
                from ->
                    Arrays.stream(RefundState.values())
                        .filter(from::mayBecome)
                        .map(to -> from + " " + to))
            .collect(Collectors.toSet());
    assertThat(pairsInDatabase()).isEqualTo(inCode);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "AWAITING_APPROVAL",
        "SCHEDULED",
        "HELD",
        "SENDING",
        "UNKNOWN",
        "ACCEPTED",
        "QUEUED"
      })
  @DisplayName("what is not finished keeps its amount from everybody else")
  void whatIsNotFinishedReserves(RefundState state) {
    assertThat(state.isReserving()).isTrue();
    assertThat(state.isFinal()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"SUCCEEDED", "REVERSED", "ABANDONED", "CANCELLED", "REJECTED"})
  @DisplayName("what is finished reserves nothing")
  void whatIsFinishedReservesNothing(RefundState state) {
    assertThat(state.isReserving()).isFalse();
    assertThat(state.isFinal()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("only what may become cancelled can be called off by a person")
  void onlyWhatMayBecomeCancelledIsCancellable(RefundState state) {
    boolean may = state.mayBecome(RefundState.CANCELLED) && state != RefundState.AWAITING_APPROVAL;
    assertThat(state.isCancellable()).isEqualTo(may);
  }

  private static Set<String> pairsInDatabase() {
    String sql = migration();
    int start = sql.indexOf("insert into refund_state_step values");
    Matcher pairs = PAIR.matcher(sql.substring(start, sql.indexOf(';', start)));
    Set<String> found = new HashSet<>();
    while (pairs.find()) {
      found.add(pairs.group(1) + " " + pairs.group(2));
    }
    return found;
  }

  private static String migration() {
    try (var file = RefundState.class.getResourceAsStream("/db/migration/V001__first_slice.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
