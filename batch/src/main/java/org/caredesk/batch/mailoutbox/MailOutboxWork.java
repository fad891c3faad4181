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

  /** More than these need not be counted to know that there is enough for every thread. */
  private static final int COUNTED = 1000;

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
    return slice.part(outbox.dueIds(slice.limit() * slice.modulus()));
  }

  @Override
  public Did deal(RunContext run, long id) {
    return outbox.send(id) ? Did.DONE : Did.SKIPPED;
  }
}
