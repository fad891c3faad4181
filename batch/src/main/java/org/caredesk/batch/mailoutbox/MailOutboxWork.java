package org.caredesk.batch.mailoutbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.caredesk.batch.Did;
import org.caredesk.batch.RunContext;
import org.caredesk.batch.Slice;
import org.caredesk.batch.Work;
import org.caredesk.mail.OutboxService;

/** Sends the mails that are due, each by itself. */
@ApplicationScoped
public class MailOutboxWork extends Work {

  @Inject private OutboxService outbox;

  /** All that one run takes on; parts are cut from it, so that none ends before the others. */
  private static final int COUNTED = 10_000;

  @Override
  public String job() {
    return "mail-outbox";
  }

  @Override
  public long count(long runId) {
    return outbox.dueIds(COUNTED).size();
  }

  @Override
  public List<Long> ids(Slice slice) {
    return slice.part(outbox.dueIds(COUNTED));
  }

  @Override
  public Did deal(RunContext run, long id) {
    return outbox.send(id) ? Did.DONE : Did.SKIPPED;
  }
}
