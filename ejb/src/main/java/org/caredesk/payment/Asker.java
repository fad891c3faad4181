package org.caredesk.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Roles;

/** The roles of whoever asks, as the rules want them. */
@ApplicationScoped
class Asker {

  @Inject private Caller caller;

  Set<String> roles() {
    return Stream.of(Roles.AGENT, Roles.ADMIN, Roles.OPERATOR, Roles.SYSTEM)
        .filter(caller::in)
        .collect(Collectors.toUnmodifiableSet());
  }
}
