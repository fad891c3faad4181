package org.caredesk.web.customer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caredesk.history.HistoryReader;
import org.caredesk.history.HistoryRow;
import org.caredesk.history.HistoryService;
import org.caredesk.shared.BusinessException;
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

  /** Younger than all there will ever be. */
  private static final HistoryRow NEWEST =
      new HistoryRow(
          Long.MAX_VALUE, Instant.parse("9999-01-01T00:00:00Z"), null, "", null, List.of(), null);

  @Inject private HistoryReader reader;
  @Inject private HistoryService service;
  @Inject private CustomerProfileBean profile;
  @Inject private ShowBean show;
  @Inject private Notices notices;

  private HistoryFilter filter = HistoryFilter.ALL;
  private final List<HistoryRow> rows = new ArrayList<>();
  private boolean more;
  private boolean writing;
  private String text;

  /** Reads what happened since; what was loaded of the older stays. */
  @PostConstruct
  public void refresh() {
    int size = Math.min(Math.max(rows.size(), STEP), PageRequest.LARGEST - 1);
    List<HistoryRow> latest = reader.older(profile.getId(), filter.kinds(), NEWEST, size + 1);
    List<HistoryRow> before = List.copyOf(rows);
    rows.clear();
    rows.addAll(latest.subList(0, Math.min(size, latest.size())));
    if (latest.size() <= size) {
      more = false;
    } else if (before.size() > size) {
      before.stream().filter(this::isOlder).forEach(rows::add);
    } else {
      more = true;
    }
  }

  private boolean isOlder(HistoryRow row) {
    HistoryRow last = rows.get(rows.size() - 1);
    return row.at().isBefore(last.at()) || row.at().equals(last.at()) && row.id() < last.id();
  }

  /** Another kind is wanted: from the top again. */
  public void choose() {
    rows.clear();
    refresh();
  }

  void again(@Observes(notifyObserver = Reception.IF_EXISTS) DeskChanged changed) {
    refresh();
  }

  /** Adds what happened before the oldest that is shown. */
  public void showMore() {
    if (rows.isEmpty()) {
      return;
    }
    HistoryRow last = rows.get(rows.size() - 1);
    List<HistoryRow> older = reader.older(profile.getId(), filter.kinds(), last, STEP + 1);
    more = older.size() > STEP;
    rows.addAll(older.subList(0, Math.min(STEP, older.size())));
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

  /** What is shown, by the member's calendar days. */
  public List<Map.Entry<LocalDate, List<HistoryRow>>> getDays() {
    return List.copyOf(
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> show.day(row.at()), LinkedHashMap::new, Collectors.toList()))
            .entrySet());
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
