package org.caredesk.payment.refund;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import org.caredesk.order.OrderSummary;
import org.caredesk.shared.Roles;

/** Reads what refunds have taken of an order's lines, shipping and tax, in one statement. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.SYSTEM})
public class RefundLineReader {

  private static final String TAKEN =
      """
      select l.kind, l.order_line_id, coalesce(sum(l.quantity), 0),
          coalesce(sum(l.quantity) filter (where r.state = 'SUCCEEDED'), 0), sum(l.amount)
      from refund r join refund_line l on l.refund_id = r.id
      where r.order_id = ?1 and r.state in ('AWAITING_APPROVAL','SCHEDULED','HELD','SENDING',
          'UNKNOWN','ACCEPTED','QUEUED','SUCCEEDED')
      group by l.kind, l.order_line_id
      """;

  @PersistenceContext private EntityManager em;

  /** What of the order may still be given back. */
  public RefundableOrder ofOrder(OrderSummary order) {
    List<?> rows = em.createNativeQuery(TAKEN).setParameter(1, order.id()).getResultList();
    return RefundableOrder.of(order, rows.stream().map(row -> part((Object[]) row)).toList());
  }

  private static TakenPart part(Object[] row) {
    return new TakenPart(
        RefundLineKind.valueOf((String) row[0]),
        row[1] == null ? null : ((Number) row[1]).longValue(),
        ((Number) row[2]).intValue(),
        ((Number) row[3]).intValue(),
        (BigDecimal) row[4]);
  }
}
