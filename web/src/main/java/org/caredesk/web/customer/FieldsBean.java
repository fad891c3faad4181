package org.caredesk.web.customer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.event.Event;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caredesk.customer.field.FieldKind;
import org.caredesk.customer.field.FieldPolicy;
import org.caredesk.customer.field.FieldReader;
import org.caredesk.customer.field.FieldValueService;
import org.caredesk.customer.field.FilledField;
import org.caredesk.shared.BusinessException;
import org.caredesk.web.DeskChanged;
import org.caredesk.web.Notices;
import org.caredesk.web.ShowBean;
import org.caredesk.web.Texts;

/** The merchant's own fields on a profile: shown, and edited together behind one pencil. */
@Named("fields")
@ViewScoped
@SuppressWarnings("serial") // lives in the session's memory, never elsewhere
public class FieldsBean implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private FieldReader reader;
  @Inject private FieldValueService service;
  @Inject private CustomerProfileBean profile;
  @Inject private ShowBean show;
  @Inject private Texts texts;
  @Inject private Event<DeskChanged> changed;
  @Inject private Notices notices;

  private List<FilledField> all;
  private Map<Long, String> seen;
  private Map<Long, String> typed;
  private Map<Long, String> errors = Map.of();
  private boolean editing;
  private boolean stale;

  @PostConstruct
  void read() {
    all = reader.ofCustomer(profile.getId());
  }

  public void open() {
    read();
    seen = values();
    typed = new HashMap<>(seen);
    errors = Map.of();
    editing = true;
    stale = false;
  }

  private Map<Long, String> values() {
    Map<Long, String> values = new HashMap<>();
    all.forEach(field -> values.put(field.id(), field.value()));
    return values;
  }

  public void cancel() {
    editing = false;
    read();
  }

  /** Keeps them all, or says at each what is wrong. */
  public void save() {
    errors = new HashMap<>();
    all.forEach(this::check);
    if (!errors.isEmpty()) {
      return;
    }
    try {
      service.fill(profile.getId(), seen, typed);
      editing = false;
      notices.done("customer.saved");
      changed.fire(new DeskChanged());
    } catch (BusinessException refused) {
      stale = true;
      notices.refused(refused);
    }
    read();
    seen = values();
  }

  private void check(FilledField field) {
    try {
      FieldPolicy.kept(field, typed.get(field.id()));
    } catch (BusinessException refused) {
      errors.put(field.id(), texts.error(refused));
    }
  }

  /** A value as it is read: dates in the member's language. */
  public String shown(FilledField field) {
    return field.kind() == FieldKind.DATE && field.value() != null
        ? show.date(LocalDate.parse(field.value()))
        : field.value();
  }

  public List<FilledField> getAll() {
    return all;
  }

  public Map<Long, String> getTyped() {
    return typed;
  }

  public Map<Long, String> getErrors() {
    return errors;
  }

  public boolean isEditing() {
    return editing;
  }

  /** Somebody was faster: what it says now is shown beside what was typed. */
  public boolean isStale() {
    return stale;
  }
}
