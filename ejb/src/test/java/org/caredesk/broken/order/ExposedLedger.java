package org.caredesk.broken.order;

import jakarta.ejb.Stateless;

/** A ledger that everyone may call, in anyone's transaction, without a role. */
@Stateless
public class ExposedLedger {
  /** Writes something. */
  public void write() {}
}
