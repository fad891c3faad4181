package org.caredesk.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Divides a work among threads by the remainder of its ids: as many as there is work for, at most
 * as many as the server is told to use.
 */
@Named("workShares")
@Dependent
public class WorkShares implements PartitionMapper {

  /** Fewer items than this are not worth a thread of their own. */
  private static final int WORTH_A_THREAD = 4;

  @Inject @BatchProperty private String work;
  @Inject private JobContext job;
  @Inject private Works works;

  @Inject
  @ConfigProperty(name = "caredesk.job.partitions", defaultValue = "8")
  private int most;

  @Override
  public PartitionPlan mapPartitions() {
    int threads = threads(works.count(work, RunContext.of(job).runId()), most);
    PartitionPlanImpl plan = new PartitionPlanImpl();
    plan.setPartitions(threads);
    plan.setThreads(threads);
    plan.setPartitionProperties(shares(threads));
    return plan;
  }

  static int threads(long items, int most) {
    return (int) Math.max(1, Math.min(most, (items + WORTH_A_THREAD - 1) / WORTH_A_THREAD));
  }

  private static Properties[] shares(int threads) {
    Properties[] shares = new Properties[threads];
    for (int i = 0; i < threads; i++) {
      shares[i] = new Properties();
      shares[i].setProperty("share", Integer.toString(i));
      shares[i].setProperty("of", Integer.toString(threads));
    }
    return shares;
  }
}
