package org.caredesk.batch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Goes through a list that shrinks while it is worked on. Each page is asked for afresh; ids given
 * before and still there (skipped, or broken) are passed over, and the next page is made larger by
 * their number so that they never hide the rest.
 */
final class IdPages {

  static final int SIZE = 50;

  private final Slice slice;
  private final Function<Slice, List<Long>> source;
  private final Set<Long> given = new HashSet<>();
  private final Deque<Long> page = new ArrayDeque<>();
  private int stuck;

  IdPages(Slice slice, Function<Slice, List<Long>> source) {
    this.slice = slice;
    this.source = source;
  }

  /** The next id, null when there is none left that was not given before. */
  Long next() {
    if (page.isEmpty()) {
      turn();
    }
    Long id = page.poll();
    if (id != null) {
      given.add(id);
    }
    return id;
  }

  private void turn() {
    int limit;
    List<Long> ids;
    do {
      limit = slice.limit() + stuck;
      ids = source.apply(slice.limit(limit));
      ids.stream().filter(id -> !given.contains(id)).forEach(page::add);
      stuck = ids.size() - page.size();
    } while (page.isEmpty() && ids.size() >= limit);
  }
}
