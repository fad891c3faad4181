package org.caredesk.job;

import java.util.Comparator;
import java.util.List;

/** How an open run stands, read from its executions: who is alive, and how the last one ended. */
record Standing(boolean alive, boolean stopped, ExecutionResult last) {

  static Standing of(JobRun run, List<JobExecution> executions) {
    boolean alive = executions.stream().anyMatch(JobExecution::isAlive);
    ExecutionResult last =
        executions.stream()
            .filter(execution -> !execution.isAlive())
            .max(Comparator.comparing(JobExecution::endedAt))
            .map(JobExecution::result)
            .orElse(null);
    return new Standing(alive, run.isStopRequested(), last);
  }

  /** Nobody works on it, and nobody will by himself: a person stopped it or it broke. */
  boolean isOver() {
    return !alive && (stopped || last == ExecutionResult.FAILED || last == ExecutionResult.STOPPED);
  }

  /** A server may take part without being asked. */
  boolean isToGoOn() {
    return !stopped && (alive || !isOver());
  }

  RunState state() {
    if (alive) {
      return stopped ? RunState.STOPPING : RunState.RUNNING;
    }
    if (stopped || last == ExecutionResult.STOPPED) {
      return RunState.STOPPED;
    }
    return last == ExecutionResult.FAILED ? RunState.FAILED : RunState.WAITING;
  }
}
