package org.caredesk.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The executions that this process has begun. What stands under this server's name and is not among
 * them was begun by a process that is dead.
 */
@ApplicationScoped
class OwnExecutions {

  private final Set<Long> begun = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean introduced = new AtomicBoolean();

  void begin(long id) {
    begun.add(id);
  }

  void end(long id) {
    begun.remove(id);
  }

  boolean has(long id) {
    return begun.contains(id);
  }

  /** True once in the life of this process. */
  boolean introduce() {
    return introduced.compareAndSet(false, true);
  }
}
