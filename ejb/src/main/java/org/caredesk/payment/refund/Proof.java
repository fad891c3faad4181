package org.caredesk.payment.refund;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.caredesk.payment.gateway.Evidence;

/** What the gateway gave along to prove the movement to a bank later. */
@Embeddable
public class Proof {

  @Column(name = "authorization_code")
  private String authorizationCode;

  @Column(name = "retrieval_reference")
  private String retrievalReference;

  private String arn;

  @Column(name = "network_id")
  private String networkId;

  @Column(name = "gateway_time")
  private Instant gatewayTime;

  @Column(name = "raw_answer")
  private String rawAnswer;

  protected Proof() {}

  Proof(Evidence evidence) {
    this.authorizationCode = Texts.cut(evidence.authorizationCode(), 40);
    this.retrievalReference = Texts.cut(evidence.retrievalReference(), 60);
    this.arn = Texts.cut(evidence.arn(), 60);
    this.networkId = Texts.cut(evidence.networkId(), 60);
    this.gatewayTime = evidence.gatewayTime();
    this.rawAnswer = evidence.rawRedacted();
  }
}
