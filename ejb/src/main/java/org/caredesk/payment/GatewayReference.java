package org.caredesk.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/**
 * A reference of a merchant account's gateway and what it stands for here. There is one of each, so
 * that nothing found at a gateway is ever booked twice.
 */
@Entity
@Table(name = "gateway_reference")
@IdClass(GatewayReference.Key.class)
public class GatewayReference {

  @Id
  @Column(name = "merchant_account")
  private String merchantAccount;

  @Id private String reference;

  @Enumerated(EnumType.STRING)
  private ReferenceKind kind;

  @Column(name = "subject_id")
  private long subjectId;

  protected GatewayReference() {}

  GatewayReference(String merchantAccount, String reference, ReferenceKind kind, long subjectId) {
    this.merchantAccount = merchantAccount;
    this.reference = reference;
    this.kind = kind;
    this.subjectId = subjectId;
  }

  /** Whether it stands for this very thing. */
  boolean isOf(ReferenceKind other, long id) {
    return kind == other && subjectId == id;
  }

  /** The account and the reference. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private String merchantAccount;
    private String reference;

    public Key() {}

    Key(String merchantAccount, String reference) {
      this.merchantAccount = merchantAccount;
      this.reference = reference;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(merchantAccount, key.merchantAccount)
          && Objects.equals(reference, key.reference);
    }

    @Override
    public int hashCode() {
      return Objects.hash(merchantAccount, reference);
    }
  }
}
