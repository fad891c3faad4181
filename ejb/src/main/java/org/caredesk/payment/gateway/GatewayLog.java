package org.caredesk.payment.gateway;

import java.util.logging.Level;
import java.util.logging.Logger;

/** One line per money outcome: keys and codes, never names or cards; a warning for UNKNOWN. */
final class GatewayLog {
  private static final Logger LOG = Logger.getLogger(GatewayCalls.class.getName());

  private GatewayLog() {}

  static void outcome(String account, String key, GatewayOutcome outcome) {
    Level level = outcome.outcome() == Outcome.UNKNOWN ? Level.WARNING : Level.INFO;
    LOG.log(
        level,
        "money call: account={0} key={1} outcome={2} code={3} reference={4}",
        new Object[] {account, key, outcome.outcome(), outcome.code(), outcome.reference()});
  }

  static void broken(String account, String key, RuntimeException failure) {
    LOG.log(Level.SEVERE, failure, () -> "adapter failed: account=" + account + " key=" + key);
  }
}
