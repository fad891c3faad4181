package org.caredesk.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.caredesk.batch.JobDesk;
import org.caredesk.importing.ImportUploadService;
import org.caredesk.job.JobReader;
import org.caredesk.job.JobRunRow;
import org.caredesk.job.RunState;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.PageRequest;
import org.caredesk.web.Notices;

/** Files come in: a folder of past facts, or a file of refunds. The work itself is a job's. */
@Named("imports")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class ImportBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 10;
  private static final List<String> JOBS =
      List.of("import", "tracking-import", "returns-import", "bulk-refund");

  @Inject private ImportUploadService uploads;
  @Inject private JobDesk desk;
  @Inject private JobReader reader;
  @Inject private Notices notices;

  private String job = JOBS.get(0);
  private String folder;
  private transient Part part;
  private List<JobRunRow> runs;

  /** Reads again; also called by the page while something runs. */
  @PostConstruct
  public void look() {
    runs =
        JOBS.stream()
            .flatMap(name -> reader.runs(name, PageRequest.top(SHOWN)).rows().stream())
            .sorted((a, b) -> b.openedAt().compareTo(a.openedAt()))
            .limit(SHOWN)
            .toList();
  }

  /** Keeps the file and starts the job with it. */
  public void send() {
    if (part == null || part.getSubmittedFileName() == null) {
      notices.wrong("file", "admin.import.noFile");
      return;
    }
    try (InputStream content = part.getInputStream()) {
      start(uploads.keep(part.getSubmittedFileName(), content));
    } catch (BusinessException refusal) {
      notices.refused(refusal);
    } catch (IOException e) {
      notices.refused(new BusinessException("import.notStored", part.getSubmittedFileName()));
    }
  }

  /** Starts the job with files that lie on the server, below its import folder. */
  public void take() {
    try {
      start(folder == null ? "" : folder.strip());
    } catch (BusinessException refusal) {
      notices.refused(refusal);
    }
  }

  private void start(String location) {
    desk.start(job, Map.of("location", location));
    notices.done("admin.import.started");
    look();
  }

  public boolean isBusy() {
    return runs.stream()
        .anyMatch(run -> run.state() == RunState.RUNNING || run.state() == RunState.WAITING);
  }

  public List<String> getJobs() {
    return JOBS;
  }

  public List<JobRunRow> getRuns() {
    return runs;
  }

  public String getJob() {
    return job;
  }

  public void setJob(String job) {
    this.job = JOBS.contains(job) ? job : JOBS.get(0);
  }

  public String getFolder() {
    return folder;
  }

  public void setFolder(String folder) {
    this.folder = folder;
  }

  public Part getPart() {
    return part;
  }

  public void setPart(Part part) {
    this.part = part;
  }
}
