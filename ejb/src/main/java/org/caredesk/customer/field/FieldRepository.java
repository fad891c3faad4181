package org.caredesk.customer.field;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caredesk.customer.UnknownCustomerException;
import org.caredesk.shared.Args;
import org.caredesk.shared.BusinessException;

/** Keeps the fields and what is filled in. */
@ApplicationScoped
class FieldRepository {

  @PersistenceContext private EntityManager em;

  /** All that are in use, in their order. */
  List<CustomField> all() {
    return em.createQuery(
            "select f from CustomField f where f.retired = false order by f.position, f.id",
            CustomField.class)
        .getResultList();
  }

  CustomField locked(long id) {
    CustomField field = em.find(CustomField.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (field == null) {
      throw new BusinessException("field.unknown");
    }
    return field;
  }

  void add(CustomField field) {
    em.persist(field);
    em.flush();
  }

  boolean isTaken(String name, Long besides) {
    return all().stream()
        .anyMatch(
            field -> field.name().equalsIgnoreCase(name.strip()) && !field.id().equals(besides));
  }

  /** Two who fill in for one customer come one after the other. */
  void lockCustomer(long id) {
    if (em.createNativeQuery("select id from customer where id = ?1 for update")
        .setParameter(1, id)
        .getResultList()
        .isEmpty()) {
      throw new UnknownCustomerException(id);
    }
  }

  /** What is filled in for a customer, by field. */
  Map<Long, String> values(long customerId) {
    Map<Long, String> values = new HashMap<>();
    for (Object row :
        em.createNativeQuery("select field_id, value from custom_value where customer_id = ?1")
            .setParameter(1, customerId)
            .getResultList()) {
      Object[] columns = (Object[]) row;
      values.put(((Number) columns[0]).longValue(), (String) columns[1]);
    }
    return values;
  }

  /** All that are in use with what is known of a customer, in one statement. */
  List<FilledField> filled(long customerId) {
    List<?> rows =
        em.createNativeQuery(
                "select f.id, f.name, f.kind, f.choices, v.value from custom_field f left join"
                    + " custom_value v on v.field_id = f.id and v.customer_id = ?1 where not"
                    + " f.retired order by f.position, f.id")
            .setParameter(1, customerId)
            .getResultList();
    return rows.stream().map(columns -> filled((Object[]) columns)).toList();
  }

  private static FilledField filled(Object[] c) {
    return new FilledField(
        ((Number) c[0]).longValue(),
        (String) c[1],
        FieldKind.valueOf((String) c[2]),
        Args.fromText((String) c[3]),
        (String) c[4]);
  }

  /** Of how many customers each field is known. */
  Map<Long, Long> filled() {
    Map<Long, Long> filled = new HashMap<>();
    for (Object row :
        em.createNativeQuery("select field_id, count(*) from custom_value group by field_id")
            .getResultList()) {
      Object[] columns = (Object[]) row;
      filled.put(((Number) columns[0]).longValue(), ((Number) columns[1]).longValue());
    }
    return filled;
  }

  /** Keeps a value; empty: forgets it. */
  void fill(long customerId, long fieldId, String value) {
    if (value.isEmpty()) {
      em.createNativeQuery("delete from custom_value where customer_id = ?1 and field_id = ?2")
          .setParameter(1, customerId)
          .setParameter(2, fieldId)
          .executeUpdate();
      return;
    }
    em.createNativeQuery(
            "insert into custom_value (customer_id, field_id, value) values (?1, ?2, ?3) on"
                + " conflict (customer_id, field_id) do update set value = excluded.value")
        .setParameter(1, customerId)
        .setParameter(2, fieldId)
        .setParameter(3, value)
        .executeUpdate();
  }
}
