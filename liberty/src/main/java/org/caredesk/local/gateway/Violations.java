package org.caredesk.local.gateway;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** The gateway's accusations: what a careful merchant never sends. */
final class Violations {
  /** What a merchant can be accused of. */
  enum Kind {
    /** A refund beyond what was captured. */
    OVER_CAP,
    /** A refund of a charge that has not settled. */
    UNSETTLED,
    /** A refund of a voided charge. */
    VOIDED,
    /** A refund of a disputed charge. */
    DISPUTED,
    /** A send under a key whose answer the merchant had. */
    KEY_ANSWERED,
    /** A send under a known key with other parameters. */
    KEY_REUSED,
    /** One intention under two keys without a refusal or the key's lifetime between. */
    TWO_KEYS,
    /** Two calls for one charge at once where it cannot be asked by key. */
    TWO_AT_ONCE
  }

  private Violations() {}

  static void write(Connection c, Kind kind, MoneyRequest request, String detail, Instant now)
      throws SQLException {
    Sql.update(
        c,
        "insert into violation (at, kind, charge, request_key, key, detail)"
            + " values (?, ?, ?, ?, ?, ?)",
        now,
        kind,
        request.charge(),
        request.requestKey(),
        request.key(),
        detail);
  }
}
