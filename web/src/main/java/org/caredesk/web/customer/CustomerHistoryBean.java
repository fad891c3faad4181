package org.caredesk.web.customer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caredesk.history.HistoryReader;
import org.caredesk.history.HistoryRow;
import org.caredesk.history.HistoryService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Notices;
import org.caredesk.web.ShowBean;

/** The column at the side: all that happened to the customer, by day, and the agents' notes. */
@Named("history")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class CustomerHistoryBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int STEP = 25;

  @Inject private HistoryReader reader;
  @Inject private HistoryService service;
  @Inject private CustomerProfileBean profile;
  @Inject private ShowBean show;
  @Inject private Notices notices;

  private HistoryFilter filter = HistoryFilter.ALL;
  private int wanted = STEP;
  private boolean more;
  private List<Map.Entry<LocalDate, List<HistoryRow>>> days;
  private boolean writing;
  private String text;

  @PostConstruct
  public void refresh() {
    int size = Math.min(wanted + 1, PageRequest.LARGEST);
    Page<HistoryRow> page = reader.page(profile.getId(), filter.kinds(), PageRequest.top(size));
    more = page.rows().size() > wanted;
    days =
        List.copyOf(
            page.rows().stream()
                .limit(wanted)
                .collect(
                    Collectors.groupingBy(
                        row -> show.day(row.at()), LinkedHashMap::new, Collectors.toList()))
                .entrySet());
  }

  void again(@Observes(notifyObserver = Reception.IF_EXISTS) DeskChanged changed) {
    refresh();
  }

  public void showMore() {
    wanted = Math.min(wanted + STEP * 2, PageRequest.LARGEST - 1);
    refresh();
  }

  public void write() {
    writing = true;
  }

  public void drop() {
    writing = false;
    text = null;
  }

  /** Keeps the note; what was typed stays when it is refused. */
  public void addNote() {
    try {
      service.addNote(profile.getId(), text);
      drop();
    } catch (BusinessException refused) {
      notices.wrong("note", "error." + refused.code(), refused.args());
    }
    refresh();
  }

  public List<Map.Entry<LocalDate, List<HistoryRow>>> getDays() {
    return days;
  }

  public boolean isMore() {
    return more;
  }

  public boolean isWriting() {
    return writing;
  }

  public HistoryFilter[] getFilters() {
    return HistoryFilter.values();
  }

  public HistoryFilter getFilter() {
    return filter;
  }

  public void setFilter(HistoryFilter filter) {
    this.filter = filter;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
