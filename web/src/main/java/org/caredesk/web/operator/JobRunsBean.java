package org.caredesk.web.operator;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.caredesk.job.JobReader;
import org.caredesk.job.JobRunRow;
import org.caredesk.web.Given;
import org.caredesk.web.PagedRows;
import org.omnifaces.util.Faces;

/** The runs of one job, the latest first. */
@Named("jobRuns")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class JobRunsBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private JobReader reader;

  private String job;
  private PagedRows<JobRunRow> rows;

  /** Reads whose runs are wanted, before anything of the page is written. */
  public void read() {
    job = String.valueOf(Faces.getRequestParameter("name"));
    Given.orMissing(() -> reader.dailyTime(job));
    rows = new PagedRows<>(page -> reader.runs(job, page), JobRunRow::id);
  }

  public String getJob() {
    return job;
  }

  public PagedRows<JobRunRow> getRows() {
    return rows;
  }
}
