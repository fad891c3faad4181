package org.caredesk.broken.order;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.Socket;
import java.time.Instant;
import org.caredesk.payment.gateway.Deadline;
import org.caredesk.payment.gateway.GatewayCalls;
import org.caredesk.payment.gateway.InquiryCall;
import org.caredesk.payment.gateway.PaymentGateway;

/** A service that speaks SQL, reads the time, dials out and calls gateways in a transaction. */
@Stateless
public class TalkativeService {
  @PersistenceContext private EntityManager database;
  private PaymentGateway gateway;
  private GatewayCalls calls;
  private double amount;

  /** Pays with a bare number. */
  public BigDecimal pay(BigDecimal price) throws IOException {
    database.flush();
    amount = price.doubleValue() + Instant.now().getNano();
    new Socket("localhost", 1).close();
    return BigDecimal.valueOf(amount);
  }

  /** Asks a gateway by itself, and once more inside a transaction. */
  public void ask(InquiryCall call, Deadline deadline) {
    gateway.inquire(call, deadline);
    calls.inquire(call);
  }
}
