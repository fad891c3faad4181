package org.caredesk.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.caredesk.customer.field.FieldKind;
import org.caredesk.customer.field.FieldReader;
import org.caredesk.customer.field.FieldRequest;
import org.caredesk.customer.field.FieldRow;
import org.caredesk.customer.field.FieldService;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.Notices;

/** The merchant's own fields about customers: define, rename, order, retire. */
@Named("customerFields")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class CustomerFieldsBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private FieldReader reader;
  @Inject private FieldService service;
  @Inject private Notices notices;

  private List<FieldRow> rows;
  private FieldRow changing;
  private String name;
  private FieldKind kind;
  private String choices;

  @PostConstruct
  void read() {
    rows = reader.all();
  }

  /** Opens the form for a new field. */
  public void create() {
    changing = null;
    name = null;
    kind = FieldKind.TEXT;
    choices = null;
  }

  /** Opens the form for a field that is there. */
  public void change(FieldRow row) {
    changing = row;
    name = row.name();
    kind = row.kind();
    choices = String.join("\n", row.choices());
  }

  /** Keeps the field; what was typed stays when it is refused. */
  public void save() {
    List<String> lines =
        kind == FieldKind.CHOICE && choices != null ? choices.lines().toList() : List.of();
    FieldRequest request = new FieldRequest(name, kind, lines);
    try {
      if (changing == null) {
        service.define(request);
      } else {
        service.change(changing.id(), changing.version(), request);
      }
      notices.done("customer.saved");
    } catch (BusinessException refused) {
      boolean ofChoices = refused.code().equals("field.choices");
      notices.refusedAt(ofChoices ? "fieldChoices" : "fieldName", refused);
    }
    read();
  }

  public void up(FieldRow row) {
    act(() -> service.move(row.id(), true));
  }

  public void down(FieldRow row) {
    act(() -> service.move(row.id(), false));
  }

  public void retire(FieldRow row) {
    act(
        () -> {
          service.retire(row.id());
          notices.done("field.retired", row.name());
        });
  }

  private void act(Runnable deed) {
    try {
      deed.run();
    } catch (BusinessException refused) {
      notices.refused(refused);
    }
    read();
  }

  public boolean isChoice() {
    return kind == FieldKind.CHOICE;
  }

  /** A field's kind never changes: what was filled in would no longer fit. */
  public boolean isKnown() {
    return changing != null;
  }

  public FieldKind[] getKinds() {
    return FieldKind.values();
  }

  public List<FieldRow> getRows() {
    return rows;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public FieldKind getKind() {
    return kind;
  }

  public void setKind(FieldKind kind) {
    this.kind = kind;
  }

  public String getChoices() {
    return choices;
  }

  public void setChoices(String choices) {
    this.choices = choices;
  }
}
