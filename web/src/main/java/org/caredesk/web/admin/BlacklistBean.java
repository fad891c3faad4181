package org.caredesk.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.caredesk.blacklist.BlacklistFilter;
import org.caredesk.blacklist.BlacklistKind;
import org.caredesk.blacklist.BlacklistReader;
import org.caredesk.blacklist.BlacklistRow;
import org.caredesk.blacklist.BlacklistService;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.Given;
import org.caredesk.web.Notices;
import org.caredesk.web.PagedRows;
import org.omnifaces.util.Faces;

/** The whole blacklist: what holds, what was released, and releasing one entry with a note. */
@Named("blacklist")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class BlacklistBean implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final List<String> TABS = List.of("holding", "released");

  @Inject private BlacklistReader reader;
  @Inject private BlacklistService service;
  @Inject private Notices notices;

  private String tab;
  private BlacklistKind kind;
  private String text;
  private PagedRows<BlacklistRow> rows;
  private BlacklistRow releasing;
  private String note;

  @PostConstruct
  void read() {
    tab = Given.oneOf("show", TABS);
    text = Faces.getRequestParameter("text");
    look();
  }

  /** Reads by what was chosen and typed. */
  public void look() {
    BlacklistFilter filter = new BlacklistFilter(kind, text, !isHolding());
    rows = new PagedRows<>(page -> reader.page(filter, page), BlacklistRow::id);
  }

  /** Chooses the entry to release. */
  public void prepare(BlacklistRow row) {
    releasing = row;
    note = null;
  }

  /** Releases it; what was typed stays when it is refused. */
  public void release() {
    try {
      service.release(List.of(releasing.id()), note);
      notices.done("blacklist.releasedNow");
    } catch (BusinessException refused) {
      notices.refusedAt("note", refused);
    }
    look();
  }

  public boolean isHolding() {
    return TABS.get(0).equals(tab);
  }

  public List<String> getTabs() {
    return TABS;
  }

  public String getTab() {
    return tab;
  }

  public PagedRows<BlacklistRow> getRows() {
    return rows;
  }

  public BlacklistKind[] getKinds() {
    return BlacklistKind.values();
  }

  public BlacklistKind getKind() {
    return kind;
  }

  public void setKind(BlacklistKind kind) {
    this.kind = kind;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public BlacklistRow getReleasing() {
    return releasing;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
