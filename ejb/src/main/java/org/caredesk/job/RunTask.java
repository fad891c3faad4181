package org.caredesk.job;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;

/** What an execution needs to know of the run it takes part in. */
public record RunTask(
    long runId,
    long executionId,
    String job,
    LocalDate businessDate,
    String requestedBy,
    Map<String, String> parameters)
    implements Serializable {

  public RunTask {
    parameters = Map.copyOf(parameters);
  }
}
