package org.caredesk.container.retail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.caredesk.local.gateway.Behaviour;
import org.caredesk.local.gateway.SeededMix;

/** What the year's cancellations ask for, and what the seed says must become of it. */
final class RetailRequests {

  /** A line of the file of requests. */
  record Line(String key, String transaction, BigDecimal amount) {}

  /** A soft decline that lasts longer than the three days of the queue. */
  private static final Duration TOO_LONG = Duration.ofDays(4);

  private final SeededMix mix;
  private final List<Line> lines;

  private RetailRequests(SeededMix mix, List<Line> lines) {
    this.mix = mix;
    this.lines = lines;
  }

  /** Reads the file. */
  static RetailRequests read(Path folder, long seed) {
    Path file = folder.resolve("refund_requests.csv.gz");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<Line> lines = new ArrayList<>();
      for (String text : reader.lines().skip(1).toList()) {
        String[] fields = text.split(",");
        lines.add(new Line("bulk:" + fields[0], fields[1], new BigDecimal(fields[2])));
      }
      return new RetailRequests(new SeededMix(seed), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many refunds meet each kind of trouble. */
  Map<String, Integer> troubles() {
    Map<String, Integer> many = new TreeMap<>();
    for (Line line : lines) {
      SeededMix.Draw draw = mix.draw(line.key());
      String days = draw.behaviour() == Behaviour.DECLINE_SOFT ? " " + draw.lasting() : "";
      many.merge(draw.behaviour() + days, 1, Integer::sum);
    }
    return many;
  }

  /** Those that all four attempts fail for: declined for good, or for four days. */
  Set<String> abandoned() {
    return keys(
        draw ->
            draw.behaviour() == Behaviour.DECLINE_HARD
                || draw.behaviour() == Behaviour.DECLINE_SOFT
                    && draw.lasting().compareTo(TOO_LONG) >= 0);
  }

  /** Those that the gateway accepts before it fails them. */
  Set<String> accepted() {
    return keys(draw -> draw.behaviour() == Behaviour.ACCEPT_FAIL_LATER);
  }

  /** Those that repeat an earlier request's charge and amount. */
  Set<String> repeated() {
    Set<String> seen = new HashSet<>();
    return lines.stream()
        .filter(line -> !seen.add(line.transaction() + " " + line.amount()))
        .map(Line::key)
        .collect(Collectors.toSet());
  }

  private Set<String> keys(Predicate<SeededMix.Draw> which) {
    return lines.stream()
        .map(Line::key)
        .filter(key -> which.test(mix.draw(key)))
        .collect(Collectors.toSet());
  }
}
