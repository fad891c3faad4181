package org.caredesk.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Predicate;
import org.caredesk.local.LocalDatabase;
import org.caredesk.stage.ServerUnderTest;
import org.junit.jupiter.api.Test;

/** Nobody gets in but by signing in, and whoever is out is out: cookies alone open nothing. */
class SignInIT {

  private static final Predicate<HttpCookie> LTPA =
      cookie -> cookie.getName().startsWith("LtpaToken");
  private static final String PAGE = "/account";

  private final ServerUnderTest server = ServerUnderTest.demo();

  @Test
  void aStrangerIsLedToTheSignInPage() {
    HttpResponse<String> answer = stranger().open(PAGE);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).endsWith("/sign-in");
  }

  @Test
  void whoSignsInGoesOnWhereTheyWereGoing() {
    HttpResponse<String> answer = stranger().signIn("agent", "agent-demo", "/account?x=1");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).endsWith("/account?x=1");
    assertThat(location(stranger().signIn("agent", "agent-demo", "//evil.example/")))
        .startsWith(server.url())
        .doesNotContain("evil");
  }

  @Test
  void theSignInCookieAloneOpensNothing() {
    Visitor member = member("agent");
    assertThat(member.open(PAGE).statusCode()).isEqualTo(200);
    assertLedOut(member.copy(LTPA), "UNKNOWN");
    assertLedOut(member.copy(LTPA.negate()), null);
  }

  @Test
  void afterSignOutNoCopyOfTheCookiesOpensAnything() {
    Visitor member = member("agent");
    Visitor ltpa = member.copy(LTPA);
    Visitor both = member.copy(cookie -> true);
    HttpResponse<String> answer = member.signOut(PAGE);
    assertThat(location(answer)).endsWith("/sign-in?reason=SIGNED_OUT");
    assertThat(member.cookieNames()).noneMatch(name -> name.startsWith("LtpaToken"));
    assertLedOut(ltpa, null);
    assertLedOut(both, null);
  }

  @Test
  void whoSignsOutAtOneBrowserStaysSignedInAtTheOther() {
    Visitor here = member("operator");
    Visitor there = member("operator");
    here.signOut(PAGE);
    assertLedOut(here, null);
    assertThat(there.open(PAGE).statusCode()).isEqualTo(200);
    assertLedOut(here, null);
    assertThat(there.open("/operator/jobs").statusCode()).isEqualTo(200);
  }

  @Test
  void aSessionThatEndedOnRecordIsOverAtTheNextRequest() throws SQLException {
    Visitor member = member("operator");
    update(
        "update staff_session set ended_at = now(), end_reason = 'DEACTIVATED' where ended_at is"
            + " null and staff_id = (select id from staff_member where login = 'operator')");
    assertLedOut(member, "DEACTIVATED");
  }

  @Test
  void aScriptIsToldToOpenTheSignInPage() throws SQLException {
    Visitor member = member("operator");
    update(
        "update staff_session set last_seen_at = now() - interval '1 day' where staff_id ="
            + " (select id from staff_member where login = 'operator')");
    HttpResponse<String> answer = member.open(PAGE, "Faces-Request", "partial/ajax");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("<redirect url=\"/sign-in?reason=IDLE\"");
    HttpResponse<String> led = stranger().open("/sign-in", "Faces-Request", "partial/ajax");
    assertThat(led.body()).contains("<redirect url=");
  }

  @Test
  void whateverIsWrongTheRefusalIsTheSame() {
    HttpResponse<String> wrong = stranger().signIn("agent", "not the password", "");
    HttpResponse<String> unknown = stranger().signIn("nobody-at-all", "not the password", "");
    assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode());
    assertThat(said(wrong)).isNotEmpty().isEqualTo(said(unknown));
  }

  @Test
  void eachRoleHasItsPagesAndAProperRefusalForTheOthers() {
    Visitor agent = member("agent");
    Visitor operator = member("operator");
    assertThat(agent.open("/customer/search").statusCode()).isEqualTo(200);
    assertRefused(agent.open("/operator/jobs"));
    assertRefused(agent.open("/admin/staff"));
    assertThat(operator.open("/operator/jobs").statusCode()).isEqualTo(200);
    assertRefused(operator.open("/customer/search"));
    assertRefused(operator.open("/customer/search.xhtml"));
    assertThat(member("admin").open("/admin/staff").statusCode()).isEqualTo(200);
  }

  @Test
  void aPageThatIsNotThereIsSaidProperly() {
    HttpResponse<String> answer = member("agent").open("/no/such/page");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("There is nothing here");
  }

  @Test
  void everyAnswerTellsTheBrowserWhatItMayDo() {
    for (HttpResponse<String> answer :
        java.util.List.of(stranger().open("/sign-in"), member("agent").open(PAGE))) {
      assertThat(answer.headers().allValues("Content-Security-Policy").toString())
          .contains("script-src 'self' 'nonce-", "object-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe-eval", "script-src 'unsafe-inline'");
      assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.headers().firstValue("Referrer-Policy")).isPresent();
    }
  }

  private void assertLedOut(Visitor visitor, String reason) {
    HttpResponse<String> answer = visitor.open(PAGE);
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).contains("/sign-in" + (reason == null ? "" : "?reason=" + reason));
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Not for your role");
  }

  private Visitor stranger() {
    return new Visitor(server.url());
  }

  private Visitor member(String login) {
    Visitor visitor = stranger();
    visitor.signIn(login, login + "-demo", "");
    return visitor;
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static String said(HttpResponse<String> answer) {
    var found = java.util.regex.Pattern.compile("That did not work[^<]*").matcher(answer.body());
    return found.find() ? found.group() : "";
  }

  private void update(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                server.stage().applicationUrl(), LocalDatabase.OWNER, LocalDatabase.PASSWORD);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.executeUpdate();
    }
  }
}
