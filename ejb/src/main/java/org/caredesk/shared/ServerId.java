package org.caredesk.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The name this server signs its claims and runs with; two servers of one database never share it.
 */
@ApplicationScoped
public class ServerId {

  private static final int LONGEST = 60;

  private final String value;

  protected ServerId() {
    this.value = null;
  }

  @Inject
  public ServerId(@ConfigProperty(name = "caredesk.server.id") Optional<String> configured) {
    String name = configured.filter(id -> !id.isBlank()).orElseGet(ServerId::hostName);
    this.value = name.substring(0, Math.min(LONGEST, name.length()));
  }

  public String value() {
    return value;
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
