package org.caredesk.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** Tests can knock as each role, and each role is that role alone. */
class CallersIT extends ContainerTest {
  @Inject private WhoCalls whoCalls;
  @Inject private AsAgent agent;
  @Inject private AsAdmin admin;
  @Inject private AsOperator operator;
  @Inject private AsSystem system;
  @Inject private AsNobody nobody;

  @Test
  void eachCallerHasItsOwnRoleAlone() throws Exception {
    assertThat(agent.call(whoCalls::roles)).containsExactly("agent");
    assertThat(admin.call(whoCalls::roles)).containsExactly("admin");
    assertThat(operator.call(whoCalls::roles)).containsExactly("operator");
    assertThat(system.call(whoCalls::roles)).containsExactly("system");
    assertThat(nobody.call(whoCalls::roles)).isEmpty();
  }

  @Test
  void theHouseItselfIsCalledSystem() throws Exception {
    assertThat(system.call(whoCalls::name)).isEqualTo("system");
  }
}
