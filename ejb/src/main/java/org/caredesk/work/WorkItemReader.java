package org.caredesk.work;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.caredesk.shared.Args;
import org.caredesk.shared.InstantConverter;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;
import org.caredesk.shared.Ref;
import org.caredesk.shared.Roles;

/** Reads what waits for a person, the oldest first, and what was decided, the latest first. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class WorkItemReader {

  private static final String COLUMNS =
      "select w.id, w.kind, w.subject_type, w.subject_id, w.customer_id,"
          + " c.first_name || ' ' || c.last_name, w.args, w.opened_at, w.assigned_to, w.closed_at,"
          + " w.closed_by, w.closing_note from work_item w left join customer c on c.id ="
          + " w.customer_id where ";

  @PersistenceContext private EntityManager em;

  /**
   * A page of work items.
   *
   * @param open true for what waits, false for what was decided
   */
  public Page<WorkItemRow> page(boolean open, PageRequest request) {
    String which = open ? "w.closed_at is null" : "w.closed_at is not null";
    String order = open ? " order by w.opened_at, w.id" : " order by w.closed_at desc, w.id desc";
    List<?> found =
        em.createNativeQuery(COLUMNS + which + order)
            .setFirstResult(request.first())
            .setMaxResults(request.size())
            .getResultList();
    return new Page<>(
        found.stream().map(columns -> row((Object[]) columns)).toList(), count(which));
  }

  /** How many items wait for a person. */
  public long countOpen() {
    return count("w.closed_at is null");
  }

  private long count(String which) {
    Object count =
        em.createNativeQuery("select count(*) from work_item w where " + which).getSingleResult();
    return ((Number) count).longValue();
  }

  private static WorkItemRow row(Object[] c) {
    return new WorkItemRow(
        ((Number) c[0]).longValue(),
        WorkKind.valueOf((String) c[1]),
        Ref.of((String) c[2], ((Number) c[3]).longValue()),
        c[4] == null ? null : ((Number) c[4]).longValue(),
        (String) c[5],
        Args.fromText((String) c[6]),
        InstantConverter.fromColumn(c[7]),
        (String) c[8],
        InstantConverter.fromColumn(c[9]),
        (String) c[10],
        (String) c[11]);
  }
}
