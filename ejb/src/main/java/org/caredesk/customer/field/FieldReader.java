package org.caredesk.customer.field;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.caredesk.shared.Roles;

/** Shows the merchant's own fields, for admins as defined, for a customer as filled in. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class FieldReader {

  @Inject private FieldRepository fields;

  /** All fields in use, in their order. */
  @RolesAllowed(Roles.ADMIN)
  public List<FieldRow> all() {
    Map<Long, Long> filled = fields.filled();
    return fields.all().stream()
        .map(field -> field.row(filled.getOrDefault(field.id(), 0L)))
        .toList();
  }

  /** All fields in use with what is known of this customer. */
  public List<FilledField> ofCustomer(long customerId) {
    return fields.filled(customerId);
  }
}
