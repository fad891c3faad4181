package org.caredesk.web.work;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Ref;
import org.caredesk.web.Given;
import org.caredesk.web.Notices;
import org.caredesk.web.PagedRows;
import org.caredesk.work.WorkItemReader;
import org.caredesk.work.WorkItemRow;
import org.caredesk.work.WorkItemService;

/** What needs a person: look at it, take it, close it with what was done. */
@Named("work")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class WorkBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final List<String> TABS = List.of("open", "closed");

  @Inject private WorkItemReader reader;
  @Inject private WorkItemService service;
  @Inject private Notices notices;

  private String tab;
  private PagedRows<WorkItemRow> rows;
  private String note;

  @PostConstruct
  void read() {
    tab = Given.oneOf("show", TABS);
    look();
  }

  private void look() {
    rows = new PagedRows<>(page -> reader.page(isOpen(), page), WorkItemRow::id);
  }

  public void take(WorkItemRow row) {
    act(() -> service.take(row.id()));
  }

  /** Closes the item with the note; without one it stays and says so. */
  public void close(WorkItemRow row) {
    act(
        () -> {
          service.close(row.id(), note);
          notices.done("work.done");
        });
  }

  private void act(Runnable deed) {
    try {
      deed.run();
      note = null;
    } catch (BusinessException refused) {
      notices.refused(refused);
    }
    look();
  }

  /** Where the thing itself is looked at; empty where it has no page. */
  public String address(WorkItemRow row) {
    if (Ref.ORDER.equals(row.subject().type())) {
      return "/order/summary?id=" + row.subject().id();
    }
    if (Ref.CUSTOMER.equals(row.subject().type())) {
      return "/customer/profile?id=" + row.subject().id();
    }
    if (Ref.MAIL.equals(row.subject().type())) {
      return "/mail/message?id=" + row.subject().id();
    }
    if (Ref.RMA.equals(row.subject().type())) {
      return "/fulfillment/rma?id=" + row.subject().id();
    }
    return row.customerId() == null
        ? ""
        : "/customer/profile?tab=transactions&id=" + row.customerId();
  }

  public boolean isOpen() {
    return "open".equals(tab);
  }

  public List<String> getTabs() {
    return TABS;
  }

  public String getTab() {
    return tab;
  }

  public PagedRows<WorkItemRow> getRows() {
    return rows;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
