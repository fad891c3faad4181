package org.caredesk.customer.field;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.caredesk.audit.AuditService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Ref;
import org.caredesk.shared.Roles;

/** Defines the merchant's own fields; what was filled in outlives a field that is retired. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class FieldService {

  @Inject private FieldRepository fields;
  @Inject private AuditService audit;

  /**
   * A new field, the last in order.
   *
   * @return its id
   * @throws BusinessException field.name, field.taken, field.choices
   */
  @RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
  public long define(FieldRequest request) {
    requireFree(request, null);
    List<CustomField> all = fields.all();
    int last = all.isEmpty() ? 0 : all.get(all.size() - 1).position();
    CustomField field = new CustomField(request, last + 1);
    fields.add(field);
    audit.record("field.defined", Ref.of(Ref.CUSTOM_FIELD, field.id()), said(request));
    return field.id();
  }

  /**
   * Calls a field differently or gives it other choices.
   *
   * @param version as the list showed it
   * @throws BusinessException field.changed when somebody was faster; field.unknown, field.name,
   *     field.taken, field.kind, field.choices
   */
  public void change(long id, long version, FieldRequest request) {
    CustomField field = fields.locked(id);
    if (field.version() != version) {
      throw new BusinessException("field.changed");
    }
    requireFree(request, id);
    field.define(request);
    audit.record("field.changed", Ref.of(Ref.CUSTOM_FIELD, id), said(request));
  }

  /** Moves a field one place up or down; at the end of the list it stays where it is. */
  public void move(long id, boolean up) {
    List<CustomField> all = fields.all();
    for (int at = 0; at < all.size(); at++) {
      int other = up ? at - 1 : at + 1;
      if (all.get(at).id() == id && other >= 0 && other < all.size()) {
        swap(all.get(at).id(), all.get(other).id());
        return;
      }
    }
  }

  private void swap(long one, long other) {
    CustomField first = fields.locked(Math.min(one, other));
    CustomField second = fields.locked(Math.max(one, other));
    int place = first.position();
    first.placeAt(second.position());
    second.placeAt(place);
  }

  /** Shows a field no more. What was filled in stays on record. */
  public void retire(long id) {
    CustomField field = fields.locked(id);
    field.retire();
    audit.record("field.retired", Ref.of(Ref.CUSTOM_FIELD, id), field.name());
  }

  private void requireFree(FieldRequest request, Long besides) {
    if (request.name() != null && fields.isTaken(request.name(), besides)) {
      throw new BusinessException("field.taken", request.name().strip());
    }
  }

  private static String said(FieldRequest request) {
    return request.name().strip() + " (" + request.kind() + ") " + request.choices();
  }
}
