package org.caredesk.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.Caller;
import org.caredesk.shared.InstantConverter;
import org.caredesk.shared.Roles;

/** Shows the caller whom they looked at lately, where the setting allows it. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class RecentCustomerReader {

  private static final int MOST = 10;

  @PersistenceContext private EntityManager em;
  @Inject private SettingReader settings;
  @Inject private Caller caller;

  /** The caller's own, the latest first; none where the setting says so. */
  public List<RecentCustomerRow> mine() {
    if (!settings.get().showRecentCustomers()) {
      return List.of();
    }
    List<?> rows =
        em.createNativeQuery(
                "select c.id, c.number, c.first_name, c.last_name, c.company, r.opened_at from"
                    + " recent_customer r join customer c on c.id = r.customer_id where r.login ="
                    + " ?1 order by r.opened_at desc")
            .setParameter(1, caller.name())
            .setMaxResults(MOST)
            .getResultList();
    return rows.stream().map(columns -> row((Object[]) columns)).toList();
  }

  private static RecentCustomerRow row(Object[] c) {
    CustomerName name = new CustomerName((String) c[2], (String) c[3], (String) c[4]);
    return new RecentCustomerRow(
        ((Number) c[0]).longValue(),
        (String) c[1],
        name.toString(),
        InstantConverter.fromColumn(c[5]));
  }
}
