package org.caredesk.job;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * A run with everything known about it but its refused lines, which may be many and are read by the
 * page.
 */
public record JobRunDetails(
    JobRunRow run,
    Map<String, String> parameters,
    List<ExecutionRow> executions,
    List<ReportLine> report,
    long refusedLines)
    implements Serializable {

  public JobRunDetails {
    parameters = Map.copyOf(parameters);
    executions = List.copyOf(executions);
    report = List.copyOf(report);
  }
}
