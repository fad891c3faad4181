package org.caredesk.batch.importing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.caredesk.batch.FileStep;
import org.caredesk.batch.RunContext;
import org.caredesk.importing.ImportService;

/** Checks all lines against each other and against what we have; refused ones are reported. */
@Named("importCheckStep")
@Dependent
public class ImportCheckStep extends FileStep {

  @Inject private ImportService imports;

  @Override
  protected String take(RunContext run) {
    return goOn(run, imports.check(run.runId())) ? GO_ON : END;
  }
}
