package org.caredesk.batch;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.caredesk.shared.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The clockwork of this server. Not persistent: a tick that was missed is not made up for, because
 * what is due stands in the database. Tests switch it off and tick by hand.
 */
@Singleton
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Tick {

  private static final Logger LOG = Logger.getLogger(Tick.class.getName());

  @Inject private TickService ticks;
  @Inject private JobLogs logs;

  @Inject
  @ConfigProperty(name = "caredesk.tick.enabled", defaultValue = "true")
  private boolean enabled;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "tick")
  public void tick() {
    if (!enabled) {
      return;
    }
    try {
      ticks.tick();
      logs.forgetDaily();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "a tick broke; the next one tries again", e);
    }
  }
}
