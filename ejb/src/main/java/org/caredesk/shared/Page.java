package org.caredesk.shared;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a long list, with the length of the whole.
 *
 * @param rows the rows of this page, in order
 * @param total how many there are in all
 */
public record Page<T>(List<T> rows, long total) implements Serializable {

  public Page {
    rows = List.copyOf(rows);
  }

  public static <T> Page<T> empty() {
    return new Page<>(List.of(), 0);
  }

  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return new Page<>(rows.stream().<R>map(change).toList(), total);
  }
}
