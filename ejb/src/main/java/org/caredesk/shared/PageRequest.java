package org.caredesk.shared;

import java.io.Serializable;

/**
 * Which part of a long list is wanted. Never more than 200 rows, so that no screen can ask the
 * database for everything.
 *
 * @param first index of the first row, from 0
 * @param size rows wanted, 1 to 200
 * @param sort name of the column to sort by, null: the list's own order
 * @param descending whether the largest comes first
 */
public record PageRequest(int first, int size, String sort, boolean descending)
    implements Serializable {

  public static final int LARGEST = 200;

  public PageRequest {
    if (first < 0 || size < 1 || size > LARGEST) {
      throw new IllegalArgumentException("page of " + size + " from " + first);
    }
  }

  /** The first rows in the list's own order. */
  public static PageRequest top(int size) {
    return new PageRequest(0, size, null, false);
  }
}
