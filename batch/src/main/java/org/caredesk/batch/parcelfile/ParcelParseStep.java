package org.caredesk.batch.parcelfile;

import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.caredesk.batch.FileStep;
import org.caredesk.batch.RunContext;
import org.caredesk.importing.ParcelFile;
import org.caredesk.importing.ParcelFileService;

/** Reads a fulfillment house's file line by line; nothing of it is done yet. */
@Named("parcelParseStep")
@Dependent
public class ParcelParseStep extends FileStep {

  @Inject @BatchProperty private String location;
  @Inject @BatchProperty private String what;
  @Inject private ParcelFileService files;

  @Override
  protected String location() {
    return location;
  }

  @Override
  protected String take(RunContext run) {
    boolean[] on = {true};
    files.parse(run.runId(), ParcelFile.valueOf(what), location, sofar -> on[0] = goOn(run, sofar));
    return on[0] ? GO_ON : END;
  }
}
