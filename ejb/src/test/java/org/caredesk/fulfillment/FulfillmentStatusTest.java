package org.caredesk.fulfillment;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a parcel may be and where it may go from there. */
class FulfillmentStatusTest {

  private static final Pattern PAIR = Pattern.compile("\\('([A-Z_]+)','([A-Z_]+)'\\)");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          HOLD,        PENDING CANCELLED
          PENDING,     HOLD SHIPPED CANCELLED FAILED
          SHIPPED,     DELIVERED RMA_PENDING RETURNED FAILED
          DELIVERED,   RMA_PENDING RETURNED FAILED
          RMA_PENDING, SHIPPED DELIVERED RETURNED
          CANCELLED,   ''
          RETURNED,    ''
          FAILED,      ''
          """)
  void aStatusMayBeFollowedByTheseAndNoOther(FulfillmentStatus from, String next) {
    Set<String> allowed = new HashSet<>(Arrays.asList(next.split(" ")));
    for (FulfillmentStatus to : FulfillmentStatus.values()) {
      assertThat(from.mayBecome(to)).as(from + " to " + to).isEqualTo(allowed.contains(to.name()));
    }
  }

  @Test
  void theDatabaseKnowsTheSamePairs() {
    Set<String> inCode =
        Arrays.stream(FulfillmentStatus.values())
            .flatMap(
                from ->
                    Arrays.stream(FulfillmentStatus.values())
                        .filter(from::mayBecome)
                        .map(to -> from + " " + to))
            .collect(Collectors.toSet());
    String sql = migration();
    int at = sql.indexOf("insert into fulfillment_status_step");
    Matcher pairs = PAIR.matcher(sql.substring(at, sql.indexOf(';', at)));
    Set<String> inDatabase = new HashSet<>();
    while (pairs.find()) {
      inDatabase.add(pairs.group(1) + " " + pairs.group(2));
    }
    assertThat(inDatabase).isEqualTo(inCode);
  }

  private static String migration() {
    try (var in =
        FulfillmentStatusTest.class.getResourceAsStream("/db/migration/V070__fulfillments.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
