package org.caredesk.customer;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.Clocks;

/** Tells which cards of a customer can pay. */
@Stateless
@RolesAllowed({AGENT, ADMIN, SYSTEM})
public class CardReader {

  @PersistenceContext private EntityManager em;
  @Inject private SettingReader settings;
  @Inject private Clocks clocks;

  /** Those that can pay, the latest first. */
  public List<PayableCard> payable(long customerId) {
    YearMonth now = YearMonth.from(clocks.today(settings.get().merchantZone()));
    return em
        .createQuery(
            "select m from PaymentMethod m where m.customer.id = :customer and m.token is not null"
                + " order by m.id desc",
            PaymentMethod.class)
        .setParameter("customer", customerId)
        .getResultList()
        .stream()
        .filter(card -> !card.isExpired(now))
        .map(PaymentMethod::payable)
        .toList();
  }

  /** One of them, where it can pay still. */
  public Optional<PayableCard> find(long customerId, long cardId) {
    return payable(customerId).stream().filter(card -> card.id() == cardId).findFirst();
  }
}
