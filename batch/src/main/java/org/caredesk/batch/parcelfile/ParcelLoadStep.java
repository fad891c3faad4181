package org.caredesk.batch.parcelfile;

import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.caredesk.batch.FileStep;
import org.caredesk.batch.RunContext;
import org.caredesk.importing.ImportCounts;
import org.caredesk.importing.ParcelFile;
import org.caredesk.importing.ParcelFileService;

/** Deals with one line after the other, each of which stands or falls by itself. */
@Named("parcelLoadStep")
@Dependent
public class ParcelLoadStep extends FileStep {

  @Inject @BatchProperty private String what;
  @Inject private ParcelFileService files;

  @Override
  protected String take(RunContext run) {
    boolean[] on = {true};
    ImportCounts counts =
        files.load(run.runId(), ParcelFile.valueOf(what), sofar -> on[0] = goOn(run, sofar));
    if (goOn(run, counts) && on[0]) {
      files.clear(run.runId());
    }
    return END;
  }
}
