package org.caredesk.blacklist;

import java.io.Serializable;
import java.time.Instant;

/**
 * An entry of the blacklist as it is read.
 *
 * @param shown what is barred, as people read it
 * @param customerId with whose blacklisting it came, null: added by hand
 * @param releasedAt null: it holds
 */
public record BlacklistRow(
    long id,
    BlacklistKind kind,
    String key,
    String shown,
    Long customerId,
    String customerName,
    String reason,
    Instant createdAt,
    String createdBy,
    Instant releasedAt,
    String releasedBy,
    String releaseNote)
    implements Serializable {

  /** Whether it still bars. */
  public boolean holds() {
    return releasedAt == null;
  }
}
