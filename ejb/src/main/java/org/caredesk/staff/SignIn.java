package org.caredesk.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One try to sign in, whoever it was and however it ended. */
@Entity
@Table(name = "sign_in")
public class SignIn {

  private static final int LONGEST_LOGIN = 80;
  private static final int LONGEST_ADDRESS = 60;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sign_in_seq")
  @SequenceGenerator(name = "sign_in_seq", sequenceName = "sign_in_seq", allocationSize = 50)
  private long id;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  private String login;

  @Column(name = "staff_id")
  private Long staffId;

  @Enumerated(EnumType.STRING)
  private SignInOutcome outcome;

  private String address;

  protected SignIn() {}

  SignIn(Instant occurredAt, String login, Long staffId, SignInOutcome outcome, String address) {
    this.occurredAt = occurredAt;
    this.login = login.substring(0, Math.min(LONGEST_LOGIN, login.length()));
    this.staffId = staffId;
    this.outcome = outcome;
    this.address =
        address == null ? null : address.substring(0, Math.min(LONGEST_ADDRESS, address.length()));
  }
}
