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
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.caredesk.job.JobRunService;
import org.caredesk.job.RefusedLineRequest;
import org.caredesk.shared.Args;
import org.caredesk.shared.BusinessException;

/**
 * The steps of taking in what a fulfillment house reports: parse, then deal with line after line,
 * each through the same door that people use. Both may be killed at any line and called again for
 * the same run; the same file in another run changes nothing.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ParcelFileService {

  private static final Logger LOG = Logger.getLogger(ParcelFileService.class.getName());
  private static final int CHUNK = 500;

  @Inject private ImportPlaces places;
  @Inject private FileIntake intake;
  @Inject private StagingLedger staging;
  @Inject private CheckLedger checks;
  @Inject private ParcelFileLedger ledger;
  @Inject private ParcelLines lines;
  @Inject private JobRunService runs;

  /**
   * Reads the file and refuses what is twice in it; safe to repeat.
   *
   * @param location a .csv or .csv.gz, or a folder or zip that has a file of this name
   * @param goOn told after each chunk how far it is; false: stop here
   * @throws BusinessException import.outside, import.notFound, import.notReadable, import.empty
   */
  public ImportCounts parse(
      long runId, ParcelFile what, String location, Predicate<ImportCounts> goOn) {
    ImportCounts[] sofar = {ImportCounts.NONE};
    try (ImportFolder folder = ImportFolder.open(places.resolve(location), what.kind())) {
      List<ImportFile> files = folder.files(List.of(what.kind()));
      if (files.isEmpty()) {
        throw new BusinessException("import.empty", location);
      }
      ImportFile file = files.get(0);
      if (staging.isRead(runId, file)
          || intake.read(runId, file, read -> goOn.test(sofar[0] = sofar[0].read(read)))) {
        ledger.check(runId, what.kind());
        tell(runId);
      }
    }
    return checks.counts(runId);
  }

  /**
   * Deals with the lines that wait.
   *
   * @param goOn told after each line how far it is; false: stop here
   */
  public ImportCounts load(long runId, ParcelFile what, Predicate<ImportCounts> goOn) {
    ImportCounts sofar = checks.counts(runId);
    Optional<StagedParcel> next = ledger.next(runId, what.kind());
    while (next.isPresent()) {
      sofar = deal(runId, what, next.get()) ? sofar.loaded(1) : sofar;
      if (!goOn.test(sofar)) {
        return checks.counts(runId);
      }
      next = ledger.next(runId, what.kind());
    }
    tell(runId);
    return checks.counts(runId);
  }

  private boolean deal(long runId, ParcelFile what, StagedParcel line) {
    try {
      if (what == ParcelFile.TRACKING) {
        ledger.ship(runId, line);
      } else {
        lines.receive(line);
        ledger.done(runId, ImportKind.RETURNS, line);
      }
      return true;
    } catch (BusinessException e) {
      refuse(runId, what, line, e.code(), Stream.of(e.args()).map(String::valueOf).toList());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "run " + runId + ": line " + line.line() + " broke", e);
      refuse(runId, what, line, "import.notTaken", List.of(String.valueOf(e.getMessage())));
    }
    return false;
  }

  private void refuse(
      long runId, ParcelFile what, StagedParcel line, String code, List<String> args) {
    ledger.refused(runId, what.kind(), line, code, Args.toText(args));
  }

  private void tell(long runId) {
    List<RefusedLineRequest> untold = checks.untold(runId, CHUNK);
    while (!untold.isEmpty()) {
      runs.refuse(runId, untold);
      checks.told(runId, untold);
      untold = checks.untold(runId, CHUNK);
    }
  }

  /** Drops the staged lines of a run that is over. */
  public void clear(long runId) {
    staging.clear(runId);
  }
}
