package org.caredesk.mail.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caredesk.mail.MailEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatePolicyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no token at all",
        "{{customerName}}, {{ orderNumber }}",
        "{{#items}}{{quantity}} {{product}} for {{customerName}}{{/items}}",
        "{{#trackingLink}}{{trackingLink}}{{/trackingLink}}{{^trackingLink}}none{{/trackingLink}}",
        "{{! for whoever reads this }}x",
        "a single { brace } and }} too"
      })
  void whatAMailCanTellIsAllowed(String html) {
    assertThat(problems(html)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "{{nobody}},                        mail.template.unknownToken",
    "{{customerName.class}},            mail.template.forbidden",
    "{{product}},                       mail.template.unknownToken",
    "{{attempts}},                      mail.template.unknownToken",
    "{{items}},                         mail.template.list",
    "{{{customerName}}},                mail.template.forbidden",
    "{{&customerName}},                 mail.template.forbidden",
    "{{>/etc/passwd}},                  mail.template.forbidden",
    "{{<layout}},                       mail.template.forbidden",
    "{{$block}},                        mail.template.forbidden",
    "{{=<% %>=}},                       mail.template.forbidden",
    "{{%pragma}},                       mail.template.forbidden",
    "{{}},                              mail.template.forbidden",
    "{{.}},                             mail.template.forbidden",
    "{{customerName,                    mail.template.broken",
    "{{#items}}x,                       mail.template.unclosed",
    "{{#items}}x{{/shipTo}},            mail.template.unclosed",
    "{{#items}}{{#shipTo}}{{/items}}{{/shipTo}}, mail.template.unclosed",
    "x{{/items}},                       mail.template.notOpen",
    "{{#nothing}}x{{/nothing}},         mail.template.unknownToken"
  })
  void whatReachesBeyondTheMailIsRefusedAtItsField(String html, String code) {
    assertThat(problems(html)).extracting(TemplateProblem::code).containsExactly(code);
    assertThat(problems(html)).extracting(TemplateProblem::part).containsExactly(TemplatePart.HTML);
  }

  @Test
  void aWrongTokenIsAnsweredWithThoseThereAre() {
    List<String> args = problems("{{customer}}").get(0).args();
    assertThat(args.get(0)).isEqualTo("customer");
    assertThat(args.get(1)).contains("customerName", "trackingLink", "items").doesNotContain("rma");
  }

  @Test
  void insideAListItsOwnTokensAreNamedToo() {
    assertThat(problems("{{#items}}{{x}}{{/items}}").get(0).args().get(1)).contains("quantity");
  }

  @Test
  void eachFieldHasAProblemOfItsOwn() {
    TemplateWords words = new TemplateWords("{{#items}}{{/items}}", " ", "{{x}}");
    assertThat(TemplatePolicy.problems(MailEvent.SHIPPED, words))
        .extracting(TemplateProblem::part)
        .containsExactly(TemplatePart.SUBJECT, TemplatePart.HTML, TemplatePart.TEXT);
  }

  @Test
  void aMailNeedsASubjectAndWordsButNoTextOfItsOwn() {
    assertThat(TemplatePolicy.problems(MailEvent.SHIPPED, new TemplateWords("s", "<p>x</p>", null)))
        .isEmpty();
    assertThat(TemplatePolicy.problems(MailEvent.SHIPPED, new TemplateWords(null, null, null)))
        .hasSize(2);
    assertThat(
            TemplatePolicy.problems(
                MailEvent.SHIPPED, new TemplateWords("s".repeat(201), "x", null)))
        .extracting(TemplateProblem::code)
        .containsExactly("mail.template.long");
  }

  private static List<TemplateProblem> problems(String html) {
    return TemplatePolicy.problems(MailEvent.SHIPPED, new TemplateWords("s", html, null));
  }
}
