package org.caredesk.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInBeanTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/customer/profile?id=7", "/refund/queue?state=QUEUED&page=2"})
  void aPathOfThisDeskIsGoneBackTo(String address) {
    assertThat(SignInBean.isOurs(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "//evil.example/",
        "/\\evil.example/",
        "https://evil.example/",
        "javascript:alert(1)",
        "customer/search",
        "/a\r\nSet-Cookie: x=y",
        "/\tevil.example"
      })
  void nothingElseIs(String address) {
    assertThat(SignInBean.isOurs(address)).isFalse();
  }

  @Test
  void withoutAnAddressTheDayBeginsAtHome() {
    assertThat(SignInBean.isOurs(null)).isFalse();
  }
}
