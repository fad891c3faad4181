package org.caredesk.payment.gateway;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** The run-time half of the rule that no gateway is called inside a transaction. */
@ApplicationScoped
class TransactionBan {
  @Resource private TransactionSynchronizationRegistry registry;

  /** Throws where a transaction is active: that is a fault of ours, never of a processor. */
  void check() {
    if (active()) {
      throw new IllegalStateException("a gateway must not be called inside a transaction");
    }
  }

  boolean active() {
    return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
  }
}
