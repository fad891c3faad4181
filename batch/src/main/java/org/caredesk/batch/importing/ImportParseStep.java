package org.caredesk.batch.importing;

import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.caredesk.batch.FileStep;
import org.caredesk.batch.RunContext;
import org.caredesk.importing.ImportCounts;
import org.caredesk.importing.ImportService;

/** Reads the files line by line; nothing of them is ours yet. */
@Named("importParseStep")
@Dependent
public class ImportParseStep extends FileStep {

  @Inject @BatchProperty private String location;
  @Inject private ImportService imports;

  @Override
  protected String location() {
    return location;
  }

  @Override
  protected String take(RunContext run) {
    boolean[] on = {true};
    ImportCounts counts = imports.parse(run.runId(), location, sofar -> on[0] = goOn(run, sofar));
    pace(run, "parse", counts);
    return on[0] ? GO_ON : END;
  }
}
