package org.caredesk.importing;

import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.caredesk.job.JobRunService;
import org.caredesk.job.RefusedLineRequest;
import org.caredesk.shared.Args;
import org.caredesk.shared.BusinessException;

/**
 * The file of a bulk refund: read into staging, then handed out line by line. Sending is the refund
 * room's; a line sent twice is one refund there, by its request number.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkRefundLines {

  private static final int CHUNK = 500;

  @Inject private ImportPlaces places;
  @Inject private FileIntake intake;
  @Inject private StagingLedger staging;
  @Inject private CheckLedger checks;
  @Inject private RefundFileLedger ledger;
  @Inject private JobRunService runs;

  /**
   * Reads the file and refuses what cannot be a request; safe to repeat.
   *
   * @param location a .csv or .csv.gz of requests, or a folder or zip that has refund_requests.csv
   * @param goOn told after each chunk; false: stop here
   * @throws BusinessException import.outside, import.notFound, import.notReadable, import.empty
   */
  public ImportCounts parse(long runId, String location, Predicate<ImportCounts> goOn) {
    ImportCounts[] sofar = {ImportCounts.NONE};
    try (ImportFolder folder =
        ImportFolder.open(places.resolve(location), ImportKind.REFUND_REQUESTS)) {
      List<ImportFile> files = folder.files(List.of(ImportKind.REFUND_REQUESTS));
      if (files.isEmpty()) {
        throw new BusinessException("import.empty", location);
      }
      ImportFile file = files.get(0);
      if (staging.isRead(runId, file)
          || intake.read(runId, file, lines -> goOn.test(sofar[0] = sofar[0].read(lines)))) {
        ledger.check(runId);
        tell(runId);
      }
    }
    return counts(runId);
  }

  private void tell(long runId) {
    List<RefusedLineRequest> untold = checks.untold(runId, CHUNK);
    while (!untold.isEmpty()) {
      runs.refuse(runId, untold);
      checks.told(runId, untold);
      untold = checks.untold(runId, CHUNK);
    }
  }

  /**
   * Lines that wait, by line.
   *
   * @param afterLine the last line seen, 0 for the first
   * @param modulus share the lines among so many; a line whose number leaves the remainder is ours
   */
  public List<StagedRefund> next(long runId, long afterLine, int most, int modulus, int remainder) {
    return ledger.next(runId, afterLine, most, modulus, remainder);
  }

  /**
   * Takes a waiting line in hand for an execution of the run. A line is in one living execution's
   * hands at most; those of an execution that has ended are free again.
   *
   * @return empty when somebody else has it, or it is done
   */
  public Optional<StagedRefund> claim(long runId, long line, long executionId) {
    if (!ledger.claim(runId, line, executionId)) {
      return Optional.empty();
    }
    return ledger.next(runId, line - 1, 1, 1, 0).stream().findAny();
  }

  /** The request is on record as a refund. */
  public void done(long runId, long line) {
    ledger.done(runId, line);
  }

  /** The request was refused; goes into the run's report. */
  public void refuse(long runId, long line, BusinessException why) {
    List<String> args = java.util.stream.Stream.of(why.args()).map(String::valueOf).toList();
    ledger.refused(runId, line, why.code(), Args.toText(args));
    tell(runId);
  }

  /** How many lines there are and what became of them. */
  public ImportCounts counts(long runId) {
    return checks.counts(runId);
  }

  /** Drops the staged lines of a run that is over. */
  public void clear(long runId) {
    staging.clear(runId);
  }
}
