package org.caredesk.mail.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.MailToken;
import org.caredesk.mail.MailTokens;
import org.caredesk.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailWriterTest {

  @ParameterizedTest
  @EnumSource(MailEvent.class)
  void everyEventHasWordsInEveryLanguageAndNoTagIsLeft(MailEvent event) {
    for (String language : ShippedTemplates.LANGUAGES) {
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
    for (String language : ShippedTemplates.LANGUAGES) {
      for (MailToken token : event.tokens()) {
        String written = "{{" + token.written() + "}}";
        String section = "{{#" + token.written() + "}}";
        TemplateWords words = ShippedTemplates.of(event, language);
        for (String source : List.of(words.text(), words.html())) {
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
    String spoken = ShippedTemplates.spoken("fr");
    assertThat(render(MailEvent.VOIDED, spoken, charge).text()).startsWith("Hello ");
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

  @ParameterizedTest
  @EnumSource(MailEvent.class)
  void theShippedWordsPassTheirOwnRulesAndTheCleaning(MailEvent event) {
    for (String language : ShippedTemplates.LANGUAGES) {
      TemplateWords words = ShippedTemplates.of(event, language);
      assertThat(TemplatePolicy.problems(event, words)).isEmpty();
      List<String> leftOut = new ArrayList<>();
      new MailWriter(language, ZoneId.of("Europe/London"), leftOut::add)
          .write(words, 0, MailSamples.of(event));
      assertThat(leftOut).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<iframe src=\"https://evil.example\"></iframe>",
        "<form action=\"https://evil.example\"><input name=a></form>",
        "<p onclick=\"alert(1)\">x</p>",
        "<style>p{background:url(https://evil.example)}</style>",
        "<p style=\"background:url(javascript:alert(1))\">x</p>",
        "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
        "<svg onload=alert(1)></svg>",
        "<a {{customerName}} href=x>x</a>"
      })
  void whatCouldRunIsTakenOutOfAnAdminsWords(String markup) {
    List<String> leftOut = new ArrayList<>();
    String html =
        new MailWriter("en", ZoneId.of("Europe/London"), leftOut::add)
            .write(
                new TemplateWords("s", "<p>Hello</p>" + markup, null),
                0,
                MailSamples.of(MailEvent.VOIDED).customer("onclick=alert(1) x"))
            .html();
    assertThat(html.toLowerCase(Locale.ROOT))
        .contains("hello")
        .doesNotContain(
            "<script", "onerror=", "javascript:", "<iframe", "<form", "onclick=", "<style", "<svg")
        .doesNotContain("http-equiv", "url(");
    assertThat(markup.contains("style=") || !leftOut.isEmpty()).isTrue();
  }

  @Test
  void aCustomersNameIsTextWhateverStandsInIt() {
    MailTokens tokens =
        MailSamples.of(MailEvent.VOIDED)
            .customer("<img src=x onerror=alert(1)>{{shopName}}<b>")
            .order("<script>");
    RenderedMail mail = render(MailEvent.VOIDED, "en", tokens);
    assertThat(mail.html()).doesNotContain("<img", "<script", "<b>").contains("&lt;img src");
    assertThat(mail.text()).contains("<img src=x onerror=alert(1)>{{shopName}}<b>");
  }

  @Test
  void withoutATextOfItsOwnTheMailIsReadFromItsMarkup() {
    TemplateWords words =
        new TemplateWords(
            "s",
            "<p>Hello {{customerName}},</p>\n<p>your  parcel<br>is on its way:</p><ul>{{#items}}"
                + "<li>{{quantity}} × {{product}}</li>{{/items}}</ul><table><tr><td>a</td>"
                + "<td>b</td></tr></table><p><a href=\"{{trackingLink}}\">Follow it</a></p>",
            " ");
    RenderedMail mail =
        new MailWriter("en", ZoneId.of("UTC")).write(words, 3, MailSamples.of(MailEvent.SHIPPED));
    assertThat(mail.text())
        .isEqualTo(
            """
            Hello Chloé <Lefèvre>,

            your parcel
            is on its way:

            - 6 × White hanging heart T-light holder
            - 8 × Cream cupid hearts & coat hanger

            a  b

            Follow it (https://carrier.example/00340434161094)
            """);
    assertThat(mail.version()).isEqualTo(3);
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
    assertThat(mail.html())
        .contains("Chloé &lt;Lefèvre&gt;<br />51 Mill Road<br />Cardiff CF10 1AA");
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

  private static RenderedMail render(MailEvent event, String language, MailTokens tokens) {
    return new MailWriter(language, ZoneId.of("Europe/London"))
        .write(ShippedTemplates.of(event, language), 0, tokens);
  }
}
