package org.caredesk.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.MailService;
import org.caredesk.mail.MailState;
import org.caredesk.mail.OutboxFilter;
import org.caredesk.mail.OutboxReader;
import org.caredesk.mail.OutboxRow;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.Given;
import org.caredesk.web.Notices;
import org.caredesk.web.PagedRows;

/** The outbox: what waits, what fails and why, what was sent. */
@Named("outbox")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class OutboxBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OutboxReader reader;
  @Inject private MailService mails;
  @Inject private Notices notices;

  private OutboxFilter tab;
  private MailEvent event;
  private PagedRows<OutboxRow> rows;

  @PostConstruct
  void read() {
    tab = OutboxFilter.valueOf(Given.oneOf("show", names(getTabs())));
    rows = new PagedRows<>(page -> reader.page(tab, event, page), OutboxRow::id);
  }

  public void retryNow(OutboxRow row) {
    try {
      mails.retryNow(row.id());
      notices.done("mail.retried");
    } catch (BusinessException refused) {
      notices.refused(refused);
    }
  }

  public boolean isRetryable(OutboxRow row) {
    return row.state() != MailState.SENT;
  }

  private static List<String> names(Enum<?>... values) {
    return Stream.of(values).map(Enum::name).toList();
  }

  public OutboxFilter[] getTabs() {
    return OutboxFilter.values();
  }

  public OutboxFilter getTab() {
    return tab;
  }

  public MailEvent[] getEvents() {
    return MailEvent.values();
  }

  public MailEvent getEvent() {
    return event;
  }

  public void setEvent(MailEvent event) {
    this.event = event;
  }

  public PagedRows<OutboxRow> getRows() {
    return rows;
  }
}
