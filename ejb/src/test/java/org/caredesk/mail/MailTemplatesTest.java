package org.caredesk.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import org.caredesk.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailTemplatesTest {

  private final MailTemplates templates = new MailTemplates();

  @ParameterizedTest
  @EnumSource(MailEvent.class)
  void everyEventHasWordsInEveryLanguageAndNoTagIsLeft(MailEvent event) {
    for (String language : MailTemplates.LANGUAGES) {
      RenderedMail mail = render(event, language, MailSamples.of(event));
      assertThat(mail.subject()).isNotBlank().doesNotContain("{{").contains("O-1");
      assertThat(mail.text()).doesNotContain("{{").contains("Chloé <Lefèvre>");
      assertThat(mail.html())
          .doesNotContain("{{")
          .contains("lang=\"" + language + "\"")
          .contains("Chloé &lt;Lefèvre&gt;");
    }
  }

  @ParameterizedTest
  @EnumSource(MailEvent.class)
  void everythingTheSenderBringsIsToldInBothParts(MailEvent event) {
    for (String language : MailTemplates.LANGUAGES) {
      for (MailToken token : event.tokens()) {
        String written = "{{" + token.written() + "}}";
        String section = "{{#" + token.written() + "}}";
        for (String part : List.of(".txt", ".html")) {
          String source = MailTemplates.source(event.template() + "_" + language + part);
          assertThat(source.contains(written) || source.contains(section) || notTold(token))
              .as("%s in %s", token, source)
              .isTrue();
        }
      }
    }
  }

  @Test
  void amountsAreWrittenAsTheReaderWritesThem() {
    MailTokens refund = MailSamples.of(MailEvent.REFUND_SUCCEEDED);
    assertThat(render(MailEvent.REFUND_SUCCEEDED, "en", refund).text()).contains("1,234.50 GBP");
    assertThat(render(MailEvent.REFUND_SUCCEEDED, "de", refund).text()).contains("1.234,50 GBP");
  }

  @Test
  void aLanguageWeDoNotSpeakIsAnsweredInEnglish() {
    MailTokens charge = MailSamples.of(MailEvent.VOIDED);
    assertThat(render(MailEvent.VOIDED, "fr", charge).text()).startsWith("Hello ");
  }

  @Test
  void noTokenStartsANewHeader() {
    MailTokens tokens = MailSamples.of(MailEvent.VOIDED).order("O-1\r\nBcc: thief@example.com");
    assertThat(render(MailEvent.VOIDED, "en", tokens).subject()).doesNotContain("\n", "\r");
  }

  @Test
  void everyAttemptHasItsLine() {
    RenderedMail mail =
        render(MailEvent.REFUND_ABANDONED, "en", MailSamples.of(MailEvent.REFUND_ABANDONED));
    assertThat(mail.text()).contains("- insufficient funds (51)\n- closed & gone\n");
    assertThat(mail.html()).contains("<li>closed &amp; gone</li>");
  }

  @Test
  void whatIsNothingIsLeftOut() {
    Money total = Money.of("10.00", "GBP");
    Money nothing = Money.zero("GBP");
    MailTokens tokens =
        MailSamples.of(MailEvent.ORDER_CONFIRMED)
            .totals(total, nothing, nothing, nothing, total)
            .card(null, null)
            .billTo(List.of());
    String text = render(MailEvent.ORDER_CONFIRMED, "en", tokens).text();
    assertThat(text).doesNotContain("Shipping", "Discount", "Tax", "card", "Billed to");
    assertThat(text).contains("Subtotal: 10.00 GBP\nTotal: 10.00 GBP\n");
  }

  @Test
  void anAddressStandsLineBelowLine() {
    RenderedMail mail = render(MailEvent.SHIPPED, "en", MailSamples.of(MailEvent.SHIPPED));
    assertThat(mail.text()).contains("Chloé <Lefèvre>\n51 Mill Road\nCardiff CF10 1AA");
    assertThat(mail.html()).contains("Chloé &lt;Lefèvre&gt;<br>51 Mill Road<br>Cardiff CF10 1AA");
  }

  @Test
  void aMailWithAHoleInItIsNotWritten() {
    MailTokens holed = new MailTokens().customer("Chloé").order("O-1").shop("Shop");
    assertThatThrownBy(() -> holed.check(MailEvent.VOIDED))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(MailEvent.class)
  void theSampleOfAnEventTellsAllOfIt(MailEvent event) {
    MailSamples.of(event).check(event);
  }

  /** Why money goes back is between the customer and the agent; the shop stands in the frame. */
  private static boolean notTold(MailToken token) {
    return token == MailToken.REASON || token == MailToken.SHOP_NAME;
  }

  private RenderedMail render(MailEvent event, String language, MailTokens tokens) {
    return templates.render(
        event, language, new TokenWords(language, ZoneId.of("Europe/London")).of(tokens));
  }
}
