package org.caredesk.blacklist;

import java.io.Serializable;
import java.util.List;

/**
 * Sell this customer nothing any more.
 *
 * @param keys by what they are to be known again, of {@link BlacklistTrait#key}; each must be one
 *     of the customer's own
 * @param reason why, in words for colleagues; the customer never sees them
 */
public record BlacklistRequest(long customerId, List<String> keys, String reason)
    implements Serializable {

  public BlacklistRequest {
    keys = List.copyOf(keys);
  }
}
