package org.caredesk.blacklist;

import java.io.Serializable;

/**
 * Which entries of the blacklist are wanted.
 *
 * @param kind null: all
 * @param text a piece of what is barred or of the reason; null or blank: all
 * @param released false for what holds, true for what was released
 */
public record BlacklistFilter(BlacklistKind kind, String text, boolean released)
    implements Serializable {

  boolean hasText() {
    return text != null && !text.isBlank();
  }
}
