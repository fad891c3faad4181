package org.caredesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caredesk.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailTemplatesTest {

  private static final Pattern TAG = Pattern.compile("\\{\\{\\{?[#/^&]?\\s*([^}\\s]+)\\s*}?}}");

  private final MailTemplates templates = new MailTemplates();

  @ParameterizedTest
  @EnumSource(MailEvent.class)
  void aTemplateAsksForKnownTokensAlone(MailEvent event) {
    for (String language : MailTemplates.LANGUAGES) {
      for (String part : List.of(".subject", ".txt", ".html")) {
        Matcher tags = TAG.matcher(MailTemplates.source(event.template() + "_" + language + part));
        while (tags.find()) {
          assertThat(tags.group(1)).isIn(known());
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(MailEvent.class)
  void everyEventHasWordsInEveryLanguageAndNoTagIsLeft(MailEvent event) {
    for (String language : MailTemplates.LANGUAGES) {
      RenderedMail mail = render(event, language, tokens());
      assertThat(mail.subject()).isNotBlank().doesNotContain("{{").contains("O-1");
      assertThat(mail.text()).doesNotContain("{{").contains("Chloé <Lefèvre>");
      assertThat(mail.html())
          .doesNotContain("{{")
          .contains("lang=\"" + language + "\"")
          .contains("Chloé &lt;Lefèvre&gt;");
    }
  }

  @Test
  void amountsAreWrittenAsTheReaderWritesThem() {
    assertThat(render(MailEvent.REFUND_SUCCEEDED, "en", tokens()).text()).contains("1,234.50 GBP");
    assertThat(render(MailEvent.REFUND_SUCCEEDED, "de", tokens()).text()).contains("1.234,50 GBP");
  }

  @Test
  void aLanguageWeDoNotSpeakIsAnsweredInEnglish() {
    assertThat(render(MailEvent.VOIDED, "fr", tokens()).text()).startsWith("Hello ");
  }

  @Test
  void noTokenStartsANewHeader() {
    Map<String, Object> tokens = tokens();
    tokens.put("orderNumber", "O-1\r\nBcc: thief@example.com");
    assertThat(render(MailEvent.VOIDED, "en", tokens).subject()).doesNotContain("\n", "\r");
  }

  @Test
  void everyAttemptHasItsLine() {
    RenderedMail mail = render(MailEvent.REFUND_ABANDONED, "en", tokens());
    assertThat(mail.text()).contains("- insufficient funds (51)\n- closed & gone\n");
    assertThat(mail.html()).contains("<li>closed &amp; gone</li>");
  }

  private RenderedMail render(MailEvent event, String language, Map<String, Object> tokens) {
    MailTokens words = new MailTokens(language, ZoneId.of("Europe/London"));
    return templates.render(event, language, words.inWords(tokens));
  }

  private static java.util.Set<String> known() {
    java.util.Set<String> known = new java.util.HashSet<>(MailTokens.KNOWN);
    known.add("."); // an element of a list
    return known;
  }

  private static Map<String, Object> tokens() {
    Map<String, Object> tokens = new HashMap<>();
    MailTokens.KNOWN.forEach(name -> tokens.put(name, name));
    tokens.put("customerName", "Chloé <Lefèvre>");
    tokens.put("orderNumber", "O-1");
    tokens.put("amount", Money.of("1234.50", "GBP"));
    tokens.put("attempts", List.of("insufficient funds (51)", "closed & gone"));
    tokens.put("reason", Instant.parse("2026-11-23T09:00:00Z"));
    return tokens;
  }
}
