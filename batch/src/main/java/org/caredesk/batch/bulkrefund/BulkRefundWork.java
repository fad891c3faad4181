package org.caredesk.batch.bulkrefund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.caredesk.batch.Did;
import org.caredesk.batch.RunContext;
import org.caredesk.batch.Slice;
import org.caredesk.batch.Work;
import org.caredesk.importing.BulkRefundLines;
import org.caredesk.importing.ImportCounts;
import org.caredesk.importing.StagedRefund;
import org.caredesk.job.JobReader;
import org.caredesk.payment.refund.BulkRefundLine;
import org.caredesk.payment.refund.RefundBulkService;
import org.caredesk.shared.BusinessException;

/**
 * The lines of a file of refunds. A line is in one execution's hands at a time, and its request
 * number makes it one refund for ever: a line whose server died is sent again and stays one.
 */
@ApplicationScoped
public class BulkRefundWork extends Work {

  private static final Logger LOG = Logger.getLogger(BulkRefundWork.class.getName());

  private static final int TRIES = 3;

  @Inject private BulkRefundLines lines;
  @Inject private RefundBulkService refunds;
  @Inject private JobReader jobs;

  @Override
  public String job() {
    return "bulk-refund";
  }

  /** Nothing, until the whole file is read: then its run knows how many lines there are. */
  @Override
  public long count(long runId) {
    if (runId == 0 || jobs.run(runId).run().total() == null) {
      return 0;
    }
    ImportCounts counts = lines.counts(runId);
    return counts.total() - counts.done() - counts.refused() - counts.known();
  }

  @Override
  public List<Long> ids(Slice slice) {
    return lines.next(slice.runId(), 0, slice.limit(), slice.modulus(), slice.remainder()).stream()
        .map(StagedRefund::line)
        .toList();
  }

  @Override
  public Did deal(RunContext run, long id) {
    Optional<StagedRefund> line = lines.claim(run.runId(), id, run.executionId());
    if (line.isEmpty()) {
      return Did.SKIPPED;
    }
    Optional<BusinessException> refused = send(run, line.get());
    if (refused.isPresent()) {
      lines.refuse(run.runId(), id, refused.get());
      return Did.FAILED;
    }
    lines.done(run.runId(), id);
    return Did.DONE;
  }

  /** Sent again after an accident it stays one refund: the request number is its key. */
  private Optional<BusinessException> send(RunContext run, StagedRefund line) {
    for (int tried = 1; tried <= TRIES; tried++) {
      try {
        refunds.refund(request(line), run.askedBy());
        return Optional.empty();
      } catch (BusinessException e) {
        return Optional.of(e);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, e, () -> "run " + run.runId() + ": line " + line.line() + " broke");
      }
    }
    return Optional.of(new BusinessException("bulk.broke"));
  }

  @Override
  public void closed(long runId) {
    lines.clear(runId);
  }

  private static BulkRefundLine request(StagedRefund line) {
    return new BulkRefundLine(
        line.requestNumber(),
        line.transactionNumber(),
        line.amount(),
        line.reason(),
        line.requestedAt());
  }
}
