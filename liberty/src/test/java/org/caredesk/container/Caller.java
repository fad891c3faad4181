package org.caredesk.container;

import jakarta.ejb.Local;
import java.util.concurrent.Callable;

/** Somebody who calls: what the callers of all roles have in common. */
@Local
public interface Caller {
  /** Does the work in the caller's name and hands back its result. */
  <T> T call(Callable<T> work) throws Exception;
}
