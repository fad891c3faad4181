package org.caredesk.customer.field;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caredesk.customer.CustomerBlock;
import org.caredesk.customer.CustomerChanges;
import org.caredesk.shared.Roles;

/** Fills the merchant's own fields in for a customer, all of what was sent or nothing. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class FieldValueService {

  @Inject private FieldRepository fields;
  @Inject private CustomerChanges changes;

  /**
   * Fills in what is known; what stays as it was is not touched.
   *
   * @param seen what each field said when it was opened, by field; missing or empty: not known
   * @param typed what it should say, by field
   * @throws org.caredesk.shared.BusinessException customer.changed (who, when, block) when somebody
   *     was faster at one of the changed fields; those of {@link FieldPolicy}; customer.unknown
   */
  public void fill(long customerId, Map<Long, String> seen, Map<Long, String> typed) {
    fields.lockCustomer(customerId);
    Map<Long, String> now = fields.values(customerId);
    Map<String, String> before = new LinkedHashMap<>();
    Map<String, String> after = new LinkedHashMap<>();
    for (FilledField field : filled(now)) {
      String said = field.value() == null ? "" : field.value();
      String known = text(seen.get(field.id()));
      String wanted =
          known.equals(text(typed.get(field.id())))
              ? known
              : FieldPolicy.kept(field, typed.get(field.id()));
      if (typed.containsKey(field.id()) && !wanted.equals(known)) {
        changes.refuseStale(customerId, CustomerBlock.FIELDS, known, said);
        fields.fill(customerId, field.id(), wanted);
        before.put(field.name(), said);
        after.put(field.name(), wanted);
      }
    }
    changes.record(customerId, CustomerBlock.FIELDS, said(before), said(after));
  }

  private List<FilledField> filled(Map<Long, String> values) {
    return fields.all().stream().map(field -> field.filled(values.get(field.id()))).toList();
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  private static String said(Map<String, String> values) {
    return String.join(
        ", ",
        values.entrySet().stream()
            .map(one -> one.getKey() + ": " + (one.getValue().isEmpty() ? "–" : one.getValue()))
            .toList());
  }
}
