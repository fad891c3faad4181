package org.caredesk.payment.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Where a browser hands a card's number to a gateway and gets a token for it. The number never
 * comes by us; the page alone is told the address, and the browser's policy allows no other.
 */
@ApplicationScoped
public class TokenEndpoints {

  private static final String SIMULATED = "simulated";

  @Inject private Config config;

  /** The address of this gateway's, if it has one. */
  public Optional<String> of(String gateway) {
    String prefix = "caredesk.gateway." + gateway;
    Optional<String> own =
        config
            .getOptionalValue(prefix + ".tokenise.url", String.class)
            .filter(url -> !url.isBlank());
    return own.isPresent() || !gateway.equals(SIMULATED)
        ? own
        : config
            .getOptionalValue(prefix + ".url", String.class)
            .filter(url -> !url.isBlank())
            .map(url -> url + "/v1/tokens");
  }

  /** The origins of all, as a browser's policy names them. */
  public Set<String> origins() {
    return Stream.of(SIMULATED)
        .flatMap(gateway -> of(gateway).stream())
        .map(URI::create)
        .map(url -> url.getScheme() + "://" + url.getAuthority())
        .collect(Collectors.toUnmodifiableSet());
  }
}
