package org.caredesk.web.operator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.caredesk.batch.JobDesk;
import org.caredesk.job.JobReader;
import org.caredesk.job.JobRunDetails;
import org.caredesk.job.RefusedRow;
import org.caredesk.job.RunState;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.Given;
import org.caredesk.web.Notices;
import org.caredesk.web.PagedRows;
import org.omnifaces.util.Faces;

/** One run of a job: who takes part, how far it is, what was refused and why. */
@Named("jobRun")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class RunBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private JobReader reader;
  @Inject private JobDesk desk;
  @Inject private Notices notices;
  @Inject private RefusedLinesExport export;

  private long id;
  private JobRunDetails details;
  private PagedRows<RefusedRow> refused;

  /** Reads which run is wanted, before anything of the page is written. */
  public void read() {
    id = Given.id("id");
    Given.orMissing(this::look);
    refused = new PagedRows<>(page -> reader.refused(id, page), RefusedRow::id);
  }

  /** Reads again; also called by the page while the run is open. */
  public void look() {
    details = reader.run(id);
  }

  public void stop() {
    act(() -> desk.stop(id), "operator.jobs.stopping");
  }

  public void goOn() {
    act(() -> desk.continueRun(id), "operator.jobs.started");
  }

  private void act(Runnable deed, String done) {
    try {
      deed.run();
      notices.done(done, details.run().job());
    } catch (BusinessException refusal) {
      notices.refused(refusal);
    }
    look();
  }

  /** All refused lines as a file, with the reasons in the member's language. */
  public void download() throws IOException {
    Faces.sendFile(
        "refused-" + details.run().job() + "-" + id + ".csv", true, out -> export.write(id, out));
  }

  public boolean isOpen() {
    return details.run().state() != RunState.CLOSED;
  }

  public JobRunDetails getDetails() {
    return details;
  }

  public PagedRows<RefusedRow> getRefused() {
    return refused;
  }
}
