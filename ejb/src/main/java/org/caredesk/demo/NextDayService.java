package org.caredesk.demo;

import static org.caredesk.shared.Roles.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.caredesk.payment.gateway.simulated.SimulatedControl;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;

/** Lives through a day at once, where the clock can be moved: the demo and the tests. */
@Stateless
@RolesAllowed(OPERATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NextDayService {

  private static final Logger LOG = Logger.getLogger(NextDayService.class.getName());
  private static final Duration DAY = Duration.ofHours(24);

  @Inject private Clocks clocks;
  @Inject private SimulatedControl gateway;

  /** Whether days can be skipped here. */
  public boolean isPossible() {
    return clocks.movable();
  }

  /**
   * Moves the clock of all servers, and the simulated gateway's, 24 hours ahead. Whoever asks runs
   * the tick afterwards.
   *
   * @return the new business time
   * @throws BusinessException clock.fixed where the clock is the real one; gateway.control when the
   *     gateway's clock cannot be moved
   */
  public Instant nextDay() {
    if (!clocks.movable()) {
      throw new BusinessException("clock.fixed");
    }
    if (gateway.isThere()) {
      gateway.advance(DAY);
    }
    clocks.advance(DAY);
    LOG.log(Level.INFO, "the clock is moved to {0}", clocks.now());
    return clocks.now();
  }
}
