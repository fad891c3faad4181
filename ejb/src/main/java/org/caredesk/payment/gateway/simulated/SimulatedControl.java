package org.caredesk.payment.gateway.simulated;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.caredesk.payment.gateway.Deadline;
import org.caredesk.shared.BusinessException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Steers the simulated gateway: lets it know the demo's old charges and moves its clock together
 * with ours. It has no counterpart at a real gateway, and nothing about money is asked here.
 */
@ApplicationScoped
public class SimulatedControl {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int OK = 200;

  private final String url;
  private final SimulatedHttp http;

  protected SimulatedControl() {
    this(Optional.empty());
  }

  @Inject
  SimulatedControl(@ConfigProperty(name = "caredesk.gateway.simulated.url") Optional<String> url) {
    this.url = url.orElse("");
    this.http = new SimulatedHttp(this.url, "");
  }

  /** Whether there is one to steer. */
  public boolean isThere() {
    return !url.isEmpty();
  }

  /**
   * Makes charges known that it is to have had all along; those it knows already stay as they are.
   *
   * @param charges as POST /control/charges takes them
   * @throws BusinessException gateway.control when it does not take them
   */
  public void know(String charges) {
    post("/control/charges", charges);
  }

  /**
   * Moves its clock ahead.
   *
   * @throws BusinessException gateway.control when it does not
   */
  public void advance(Duration by) {
    post("/control/clock", "{\"advance\": \"" + by + "\"}");
  }

  private void post(String path, String body) {
    Heard heard = http.post(path, "control", body, Deadline.in(PATIENCE));
    if (heard.reach() != Heard.Reach.ANSWERED || heard.status() != OK) {
      throw new BusinessException("gateway.control", path, heard.status());
    }
  }
}
