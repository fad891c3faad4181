package org.caredesk.blacklist;

import java.io.Serializable;

/**
 * Something by which a person is known again.
 *
 * @param key kind and normalised value: two that have the same are the same
 * @param shown as people read it
 */
public record BlacklistTrait(BlacklistKind kind, String key, String shown) implements Serializable {

  private static final int LONGEST_KEY = 700;
  private static final int LONGEST_SHOWN = 600;

  public BlacklistTrait {
    key = key.substring(0, Math.min(key.length(), LONGEST_KEY));
    shown = shown.substring(0, Math.min(shown.length(), LONGEST_SHOWN));
  }
}
