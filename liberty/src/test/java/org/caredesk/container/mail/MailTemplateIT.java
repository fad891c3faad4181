package org.caredesk.container.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.caredesk.container.AsAdmin;
import org.caredesk.container.AsAgent;
import org.caredesk.container.AsSystem;
import org.caredesk.container.ContainerTest;
import org.caredesk.mail.MailDetails;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.MailReader;
import org.caredesk.mail.template.MailPreview;
import org.caredesk.mail.template.MailTemplateReader;
import org.caredesk.mail.template.MailTemplateService;
import org.caredesk.mail.template.TemplateRequest;
import org.caredesk.mail.template.TemplateWords;
import org.caredesk.shared.BusinessException;
import org.caredesk.staff.NewStaffRequest;
import org.caredesk.staff.StaffStartService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An admin's words hold from the next mail on, whoever wrote what and when is never lost. */
class MailTemplateIT extends ContainerTest {

  private static final MailEvent EVENT = MailEvent.ORDER_CANCELLED;
  private static final String LANGUAGE = "de";
  private static final TemplateWords WORDS =
      new TemplateWords("Weg: {{orderNumber}}", "<p>Hallo {{customerName}}</p>", null);

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService threads;

  @Inject private AsAdmin admin;
  @Inject private AsAgent agent;
  @Inject private AsSystem system;
  @Inject private Post post;
  @Inject private MailTemplateService templates;
  @Inject private MailTemplateReader reader;
  @Inject private MailReader mails;
  @Inject private StaffStartService start;

  @AfterEach
  void backToShipped() throws Exception {
    admin.call(() -> templates.backToShipped(EVENT, LANGUAGE, version()));
  }

  @Test
  void savedWordsHoldFromTheNextMailOnUntilTheShippedOnesDoAgain() throws Exception {
    int version = save(WORDS);
    MailDetails edited = written("Chloé");
    assertThat(edited.row().subject()).isEqualTo("Weg: O-1");
    assertThat(edited.text()).isEqualTo("Hallo Chloé\n");
    assertThat(edited.html()).contains("<p style=\"margin:0 0 14px\">Hallo Chloé</p>");
    assertThat(post.one("select template_version from outbox_mail where id = ?", edited.row().id()))
        .isEqualTo(Integer.toString(version));
    admin.call(() -> templates.backToShipped(EVENT, LANGUAGE, version));
    assertThat(written("Chloé").row().subject()).isEqualTo("Ihre Bestellung O-1 wurde storniert");
    assertThat(admin.call(() -> reader.words(EVENT, LANGUAGE, version))).isEqualTo(WORDS);
  }

  @Test
  void whatWasQueuedBeforeStaysAsItWasWritten() throws Exception {
    MailDetails before = written("Chloé");
    save(WORDS);
    assertThat(agent.call(() -> mails.details(before.row().id())).html()).isEqualTo(before.html());
  }

  @Test
  void theSlowerOfTwoAdminsIsToldWhoWasFaster() throws Exception {
    int seen = admin.call(this::version);
    save(WORDS);
    TemplateWords other = new TemplateWords("other", "<p>other</p>", null);
    assertThatThrownBy(
            () ->
                admin.call(() -> templates.save(new TemplateRequest(EVENT, LANGUAGE, seen, other))))
        .isInstanceOfSatisfying(
            BusinessException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("mail.template.changed");
              assertThat(refused.args()[0]).isEqualTo("admin");
            });
    assertThat(written("Chloé").row().subject()).isEqualTo("Weg: O-1");
  }

  @Test
  void ofManyWhoSaveAtTheSameMomentOneIsFirst() throws Exception {
    int seen = admin.call(this::version);
    List<Future<Integer>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      TemplateWords words = new TemplateWords("words " + i, "<p>x</p>", null);
      TemplateRequest request = new TemplateRequest(EVENT, LANGUAGE, seen, words);
      all.add(threads.submit(() -> admin.call(() -> saved(request))));
    }
    int won = 0;
    for (Future<Integer> one : all) {
      won += one.get();
    }
    assertThat(won).isEqualTo(1);
    assertThat(admin.call(this::version)).isEqualTo(seen + 1);
  }

  @Test
  void theSameWordsSavedTwiceAreOneVersion() throws Exception {
    int version = save(WORDS);
    assertThat(save(WORDS)).isEqualTo(version);
  }

  @Test
  void wordsThatCannotBecomeAMailAreNotSaved() throws Exception {
    int seen = admin.call(this::version);
    for (String wrong : List.of("{{nobody}}", "{{{customerName}}}", "{{>other}}", "{{#items}}")) {
      assertThatThrownBy(() -> save(new TemplateWords("s", wrong, null)))
          .isInstanceOf(BusinessException.class)
          .hasMessageStartingWith("mail.template.");
    }
    assertThat(admin.call(this::version)).isEqualTo(seen);
  }

  @Test
  void aVersionOnceSavedCannotBeChangedByAnybody() throws Exception {
    save(WORDS);
    assertThatThrownBy(() -> post.update("update mail_template set subject = 'x'"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> post.update("delete from mail_template"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void whoSavedIsOnRecord() throws Exception {
    int version = save(WORDS);
    assertThat(
            post.one(
                "select actor || ' ' || detail from audit_entry where action ="
                    + " 'mail.template.save' and subject_id = 'ORDER_CANCELLED de' order by id"
                    + " desc limit 1"))
        .isEqualTo("admin version " + (version - 1) + " → " + version);
  }

  @Test
  void aCustomersNameRunsNothingWhateverStandsInIt() throws Exception {
    save(
        new TemplateWords(
            "{{customerName}}", "<p title={{customerName}}>{{customerName}}</p>", ""));
    MailDetails mail = written("<img src=x onerror=alert(1)>");
    assertThat(mail.html()).doesNotContain("<img").contains("&lt;img src");
  }

  @Test
  void whatCouldRunIsTakenOutOfThePreviewAndNamed() throws Exception {
    MailPreview preview =
        admin.call(
            () ->
                reader.preview(
                    EVENT,
                    LANGUAGE,
                    new TemplateWords("s", "<p onclick=x>a</p><script>b</script>", null)));
    assertThat(preview.html()).doesNotContain("onclick", "<script");
    assertThat(preview.leftOut()).contains("onclick=", "<script>");
  }

  @Test
  void aTestGoesToTheAdminsOwnAddressAndIsMarked() throws Exception {
    String own = post.address("ada");
    system.call(
        () -> {
          start.demoMember(new NewStaffRequest("admin", "admin", null, "admin", "admin-demo"));
          return null;
        });
    post.update("update staff_member set email = ? where login = 'admin'", own);
    int seen = admin.call(this::version);
    TemplateRequest request = new TemplateRequest(EVENT, LANGUAGE, seen, WORDS);
    assertThat(admin.call(() -> templates.sendTest(request))).isEqualTo(own);
    assertThat(post.one("select test || ' ' || subject from outbox_mail where recipients = ?", own))
        .isEqualTo("true [Test] Weg: O-102394");
    assertThat(admin.call(this::version)).isEqualTo(seen);
  }

  private int saved(TemplateRequest request) {
    try {
      templates.save(request);
      return 1;
    } catch (BusinessException slower) {
      return 0;
    }
  }

  private int save(TemplateWords words) throws Exception {
    return admin.call(() -> templates.save(new TemplateRequest(EVENT, LANGUAGE, version(), words)));
  }

  private int version() {
    return reader.details(EVENT, LANGUAGE).row().version();
  }

  private MailDetails written(String name) throws Exception {
    long id = post.cancelled(null, name, post.address("chloe"));
    return agent.call(() -> mails.details(id));
  }
}
