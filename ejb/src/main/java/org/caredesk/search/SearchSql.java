package org.caredesk.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;

/** A statement under construction: its text, and the values that go with it, never inside it. */
final class SearchSql {

  private final List<Object> values = new ArrayList<>();

  /** The placeholder of a further value. */
  String value(Object value) {
    values.add(value);
    return "?" + values.size();
  }

  /** A pattern for LIKE: the typed text as it stands, followed by anything. */
  static String startsWith(String typed) {
    return escaped(typed) + "%";
  }

  /** A pattern for LIKE: the typed text anywhere. */
  static String contains(String typed) {
    return "%" + escaped(typed) + "%";
  }

  static String escaped(String typed) {
    return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  @SuppressWarnings("unchecked")
  List<Object[]> list(EntityManager em, String sql) {
    Query query = em.createNativeQuery(sql);
    for (int at = 0; at < values.size(); at++) {
      query.setParameter(at + 1, values.get(at));
    }
    return query.getResultList();
  }
}
