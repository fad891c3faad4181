package org.caredesk.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.caredesk.reason.ReasonList;
import org.caredesk.reason.ReasonReader;
import org.caredesk.reason.ReasonRow;
import org.caredesk.reason.ReasonService;
import org.caredesk.web.Given;
import org.caredesk.web.Notices;

/** The lists that dialogs offer: one at a time, in its order, with the dialog of one entry. */
@Named("lists")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class ListsBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final List<String> TABS =
      Arrays.stream(ReasonList.values()).map(Enum::name).toList();
  private static final Map<String, String> FIELDS =
      Map.of(
          "reason.name", "english",
          "reason.taken", "english",
          "reason.nameGerman", "german");

  @Inject private ReasonReader reader;
  @Inject private ReasonService service;
  @Inject private Saving saving;
  @Inject private Notices notices;

  private ReasonList list;
  private List<ReasonRow> rows;
  private ReasonRow known;
  private String overtaken;
  private String english;
  private String german;

  @PostConstruct
  void open() {
    list = ReasonList.valueOf(Given.oneOf("list", TABS));
    look();
  }

  private void look() {
    rows = reader.toKeep(list);
  }

  /** Opens the empty form. */
  public void create() {
    known = null;
    overtaken = null;
    english = null;
    german = null;
  }

  /** Opens the form with what is known. */
  public void edit(ReasonRow row) {
    known = row;
    overtaken = null;
    english = row.nameEnglish();
    german = row.nameGerman();
  }

  public void save() {
    overtaken = null;
    if (saving.done(this::write, FIELDS, words -> overtaken = words)) {
      notices.done("admin.saved", english);
    }
    look();
    if (overtaken != null) {
      known = rows.stream().filter(row -> row.id() == known.id()).findFirst().orElseThrow();
    }
  }

  private void write() {
    if (known == null) {
      service.add(list, english, german);
    } else {
      service.rename(known.id(), known.version(), english, german);
    }
  }

  public void retire(ReasonRow row) {
    saving.act(
        () -> service.retire(row.id(), row.version()), "admin.lists.retired", row.nameEnglish());
    look();
  }

  public void restore(ReasonRow row) {
    saving.act(
        () -> service.restore(row.id(), row.version()), "admin.lists.restored", row.nameEnglish());
    look();
  }

  public void moveUp(ReasonRow row) {
    service.moveUp(row.id());
    look();
  }

  public void moveDown(ReasonRow row) {
    service.moveDown(row.id());
    look();
  }

  public ReasonList[] getLists() {
    return ReasonList.values();
  }

  public ReasonList getList() {
    return list;
  }

  public List<ReasonRow> getRows() {
    return rows;
  }

  /** The entry as it stands, null: a new one. */
  public ReasonRow getKnown() {
    return known;
  }

  public String getOvertaken() {
    return overtaken;
  }

  public String getEnglish() {
    return english;
  }

  public void setEnglish(String english) {
    this.english = english;
  }

  public String getGerman() {
    return german;
  }

  public void setGerman(String german) {
    this.german = german;
  }
}
