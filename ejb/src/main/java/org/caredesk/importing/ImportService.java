package org.caredesk.importing;

import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.caredesk.job.JobRunService;
import org.caredesk.job.RefusedLineRequest;
import org.caredesk.shared.Args;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;

/**
 * The steps of an import: parse, check, load. Each may be killed at any line and called again for
 * the same run; what is done already stays done. Importing the same files in another run changes
 * nothing: lines that are known are skipped and counted.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportService {

  private static final Logger LOG = Logger.getLogger(ImportService.class.getName());
  private static final int CHUNK = 500;
  private static final long NOTHING_LEFT = -1;
  private static final List<ImportKind> PAST =
      List.of(
          ImportKind.CUSTOMERS,
          ImportKind.PRODUCTS,
          ImportKind.ORDERS,
          ImportKind.ORDER_LINES,
          ImportKind.TRANSACTIONS,
          ImportKind.FULFILLMENTS);

  @Inject private ImportPlaces places;
  @Inject private FileIntake intake;
  @Inject private StagingLedger staging;
  @Inject private CheckLedger checks;
  @Inject private LoadLedger ledger;
  @Inject private JobRunService runs;
  @Inject private Clocks clocks;

  /**
   * Reads the files into staging.
   *
   * @param location a folder, zip or CSV file below the import folder
   * @param goOn told after each chunk how far it is; false: stop here
   * @throws BusinessException import.outside, import.notFound, import.notReadable, import.path,
   *     import.tooManyFiles, import.empty
   */
  public ImportCounts parse(long runId, String location, Predicate<ImportCounts> goOn) {
    Instant start = clocks.real();
    ImportCounts[] sofar = {checks.counts(runId)};
    long before = sofar[0].total();
    try (ImportFolder folder = ImportFolder.open(places.resolve(location), null)) {
      List<ImportFile> files = folder.files(PAST);
      if (files.isEmpty()) {
        throw new BusinessException("import.empty", location);
      }
      boolean on = true;
      for (ImportFile file : files) {
        if (on && !staging.isRead(runId, file)) {
          on = intake.read(runId, file, lines -> goOn.test(sofar[0] = sofar[0].read(lines)));
        }
      }
      folder.others().forEach(name -> refuseFile(runId, name));
    }
    return checks.counts(runId).at(rate(sofar[0].total() - before, start));
  }

  private void refuseFile(long runId, String name) {
    staging.refuse(
        runId,
        new LineRefusal(
            ImportKind.CUSTOMERS, name, 0, null, "import.unknownFile", List.of(name), ""));
  }

  /** Checks all lines as a whole and reports those that are refused. */
  public ImportCounts check(long runId) {
    checks.check(runId);
    tell(runId);
    return checks.counts(runId);
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
   * Loads what the check left, customers first, parcels last.
   *
   * @param goOn told after each chunk how far it is; false: stop here
   */
  public ImportCounts load(long runId, Predicate<ImportCounts> goOn) {
    Instant start = clocks.real();
    ImportCounts before = checks.counts(runId);
    ImportCounts sofar = before;
    for (ImportKind kind : PAST) {
      for (long lines = loadChunk(runId, kind);
          lines != NOTHING_LEFT;
          lines = loadChunk(runId, kind)) {
        sofar = sofar.loaded(lines);
        if (!goOn.test(sofar)) {
          return checks.counts(runId);
        }
      }
    }
    tell(runId);
    long perSecond = rate(sofar.done() - before.done(), start);
    ImportCounts all = checks.counts(runId).at(perSecond);
    LOG.info(() -> "import " + runId + ": " + all + ", " + perSecond + " rows per second");
    return all;
  }

  /** How many lines went in, which may be none when all were refused; or nothing was left. */
  private long loadChunk(long runId, ImportKind kind) {
    try {
      long lines = ledger.load(runId, kind, CHUNK);
      return lines == 0 ? NOTHING_LEFT : lines;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "import " + runId + ": a chunk of " + kind + " goes in singly", e);
      return Stream.iterate(0, n -> n + 1).limit(CHUNK).mapToLong(n -> loadOne(runId, kind)).sum();
    }
  }

  private long loadOne(long runId, ImportKind kind) {
    try {
      return ledger.load(runId, kind, 1);
    } catch (BusinessException e) {
      List<String> args = Stream.of(e.args()).map(String::valueOf).toList();
      ledger.refuseNext(runId, kind, e.code(), Args.toText(args));
    } catch (RuntimeException e) {
      ledger.refuseNext(
          runId, kind, "import.notTaken", Args.toText(String.valueOf(e.getMessage())));
    }
    return 0;
  }

  /** Drops the staged lines of a run that is over. */
  public void clear(long runId) {
    staging.clear(runId);
  }

  private long rate(long lines, Instant start) {
    long millis = Math.max(1, Duration.between(start, clocks.real()).toMillis());
    return lines * 1000 / millis;
  }
}
