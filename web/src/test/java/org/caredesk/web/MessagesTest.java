package org.caredesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caredesk.catalog.coupon.CouponKind;
import org.caredesk.catalog.coupon.CouponState;
import org.caredesk.catalog.shipping.ShippingBasis;
import org.caredesk.desk.PayWay;
import org.caredesk.desk.PlacedState;
import org.caredesk.fulfillment.FulfillmentStatus;
import org.caredesk.fulfillment.rma.ArrivalRefundState;
import org.caredesk.fulfillment.rma.RmaFilter;
import org.caredesk.fulfillment.rma.RmaStatus;
import org.caredesk.history.HistoryKind;
import org.caredesk.mail.AttemptOutcome;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.MailState;
import org.caredesk.mail.MailToken;
import org.caredesk.mail.OutboxFilter;
import org.caredesk.order.OrderStatus;
import org.caredesk.payment.OutsideMethod;
import org.caredesk.payment.Phase;
import org.caredesk.payment.TransactionResult;
import org.caredesk.payment.TransactionType;
import org.caredesk.payment.refund.RefundState;
import org.caredesk.payment.refund.WaitReason;
import org.caredesk.reason.ReasonList;
import org.caredesk.web.customer.HistoryFilter;
import org.caredesk.web.refund.RefundQueueTab;
import org.caredesk.work.WorkKind;
import org.junit.jupiter.api.Test;

/** Whatever a screen may say, it can say in every language. */
class MessagesTest {

  private static final Pattern IN_PAGE = Pattern.compile("msg\\['([a-zA-Z.0-9]+)'\\]");
  private static final Pattern FILLED =
      Pattern.compile(
          "(?:texts|notices)\\.(?:of|done|careful)\\(\\s*['\"]([a-zA-Z.0-9_]+)['\"]\\s*[,)]");
  private static final Pattern REFUSAL =
      Pattern.compile("(?:BusinessException|barred|because|wrong)\\(\\s*\"([a-zA-Z.]+)\"");
  private static final Pattern HOLE = Pattern.compile("\\{(\\d)");

  private final Properties english = load("messages");
  private final Properties german = load("messages_de");

  @Test
  void bothLanguagesKnowTheSameKeys() {
    assertThat(new TreeSet<>(german.stringPropertyNames()))
        .containsExactlyElementsOf(new TreeSet<>(english.stringPropertyNames()));
  }

  @Test
  void bothLanguagesFillInTheSameArguments() {
    for (String key : english.stringPropertyNames()) {
      assertThat(holes(german.getProperty(key, "")))
          .as(key)
          .isEqualTo(holes(english.getProperty(key)));
    }
  }

  @Test
  void noTextHasAQuoteThatTheFormatWouldSwallow() {
    Stream.of(english, german)
        .flatMap(texts -> texts.entrySet().stream())
        .filter(text -> !text.getKey().toString().startsWith("table."))
        .forEach(
            text -> {
              assertThat(text.getValue().toString()).as("%s", text.getKey()).doesNotContain("'");
              assertThat(new MessageFormat(text.getValue().toString())).isNotNull();
            });
  }

  @Test
  void everyKeyThatAPageOrABeanNamesExists() {
    Set<String> named = new TreeSet<>(found(IN_PAGE, "src/main/webapp", ".xhtml"));
    named.addAll(found(FILLED, "src/main", ".xhtml"));
    named.addAll(found(FILLED, "src/main", ".java"));
    named.removeIf(key -> key.endsWith("."));
    assertThat(named).isNotEmpty();
    assertThat(missing(named)).isEmpty();
  }

  @Test
  void everyRefusalOfTheHouseHasWords() {
    Set<String> codes = new TreeSet<>(found(REFUSAL, "../ejb/src/main/java", ".java"));
    codes.addAll(found(REFUSAL, "../batch/src/main/java", ".java"));
    assertThat(codes).isNotEmpty();
    assertThat(missing(codes.stream().map(code -> "error." + code).toList())).isEmpty();
  }

  @Test
  void everyValueThatIsShownHasAName() {
    List<Enum<?>> shown = new ArrayList<>();
    Stream.<Enum<?>[]>of(
            OrderStatus.values(),
            FulfillmentStatus.values(),
            RmaStatus.values(),
            RmaFilter.values(),
            ArrivalRefundState.values(),
            Phase.values(),
            TransactionType.values(),
            TransactionResult.values(),
            RefundState.values(),
            WaitReason.values(),
            MailEvent.values(),
            MailState.values(),
            MailToken.values(),
            AttemptOutcome.values(),
            OutboxFilter.values(),
            PayWay.values(),
            OutsideMethod.values(),
            HistoryFilter.values(),
            RefundQueueTab.values(),
            CouponKind.values(),
            CouponState.values(),
            ShippingBasis.values(),
            ReasonList.values())
        .forEach(values -> shown.addAll(List.of(values)));
    Set<String> keys =
        shown.stream()
            .map(value -> value.getDeclaringClass().getSimpleName() + "." + value.name())
            .collect(Collectors.toCollection(TreeSet::new));
    Stream.of(HistoryKind.values()).forEach(kind -> keys.add("history." + kind));
    Stream.of(PlacedState.values())
        .flatMap(state -> Stream.of("placed." + state, "placed.next." + state))
        .forEach(keys::add);
    Stream.of(PayWay.values()).forEach(way -> keys.add("entry.act." + way));
    Stream.of(WorkKind.values()).forEach(kind -> keys.add("work." + kind));
    assertThat(missing(keys)).isEmpty();
  }

  private List<String> missing(Iterable<String> keys) {
    List<String> missing = new ArrayList<>();
    keys.forEach(
        key -> {
          if (!english.containsKey(key)) {
            missing.add(key);
          }
        });
    return missing;
  }

  private static Set<String> holes(String text) {
    Set<String> holes = new TreeSet<>();
    Matcher hole = HOLE.matcher(text);
    while (hole.find()) {
      holes.add(hole.group(1));
    }
    return holes;
  }

  private static Set<String> found(Pattern pattern, String folder, String ending) {
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
          keys.add(matcher.group(1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys;
  }

  private static Properties load(String bundle) {
    Properties texts = new Properties();
    try (InputStream in = MessagesTest.class.getResourceAsStream(bundle + ".properties")) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
