package org.caredesk.batch.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.caredesk.batch.FileStep;
import org.caredesk.batch.RunContext;
import org.caredesk.importing.ImportCounts;
import org.caredesk.importing.ImportService;

/** Hands what is left to the rooms, in pieces that each stand or fall as a whole. */
@Named("importLoadStep")
@Dependent
public class ImportLoadStep extends FileStep {

  @Inject private ImportService imports;

  @Override
  protected String take(RunContext run) {
    boolean[] on = {true};
    ImportCounts counts = imports.load(run.runId(), sofar -> on[0] = goOn(run, sofar));
    pace(run, "load", counts);
    if (goOn(run, counts) && on[0]) {
      imports.clear(run.runId());
    }
    return END;
  }
}
