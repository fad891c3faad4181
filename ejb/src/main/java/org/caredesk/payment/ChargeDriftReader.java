package org.caredesk.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import org.caredesk.shared.Roles;

/** Looks for charges whose amounts are not the sums of their refunds: there never is one. */
@Stateless
@RolesAllowed({Roles.OPERATOR, Roles.ADMIN, Roles.SYSTEM})
public class ChargeDriftReader {

  private static final int MOST = 200;

  @PersistenceContext private EntityManager em;

  /** The first 200 of them. */
  public List<DriftRow> rows() {
    List<?> rows =
        em.createNativeQuery(
                "select id, reserved, reserving, refunded, succeeded from charge_drift order by id")
            .setMaxResults(MOST)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(ChargeDriftReader::row).toList();
  }

  private static DriftRow row(Object[] cells) {
    return new DriftRow(
        ((Number) cells[0]).longValue(),
        (BigDecimal) cells[1],
        (BigDecimal) cells[2],
        (BigDecimal) cells[3],
        (BigDecimal) cells[4]);
  }
}
