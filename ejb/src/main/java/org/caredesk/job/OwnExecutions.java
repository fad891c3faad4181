package org.caredesk.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The executions that this process has begun. What stands under this server's name and is not among
 * them was begun by a process that is dead.
 */
@ApplicationScoped
class OwnExecutions {

  /** No execution lives as long as this. */
  private static final Duration LONGEST = Duration.ofDays(7);

  private final Map<Long, Instant> begun = new ConcurrentHashMap<>();
  private final AtomicBoolean introduced = new AtomicBoolean();

  void begin(long id, Instant now) {
    begun.values().removeIf(begin -> begin.isBefore(now.minus(LONGEST)));
    begun.put(id, now);
  }

  boolean has(long id) {
    return begun.containsKey(id);
  }

  /** True once in the life of this process. */
  boolean introduce() {
    return introduced.compareAndSet(false, true);
  }
}
