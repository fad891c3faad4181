package org.caredesk.customer;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.caredesk.audit.AuditService;
import org.caredesk.history.HistoryKind;
import org.caredesk.history.HistoryService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Ref;

/**
 * Keeps cards on file and takes them off: the gateway's token and what may be shown, never a
 * number.
 */
@Stateless
@RolesAllowed({AGENT, ADMIN})
public class CardService {

  @Inject private CustomerRepository customers;
  @Inject private HistoryService history;
  @Inject private AuditService audit;

  /** Keeps a card that has just paid; one known without a token can pay from now on. */
  public void keep(CardOnFileRequest card) {
    if (!customers.keep(card)) {
      return;
    }
    Ref ref = Ref.of(Ref.CUSTOMER, card.customerId());
    history.record(card.customerId(), HistoryKind.CARD_KEPT, ref, card.brand(), card.lastFour());
    audit.record("customer.cardKept", ref, card.brand() + " " + card.lastFour());
  }

  /**
   * Takes a card off the file, for good. What was charged to it stays with its charge and can still
   * be refunded to it.
   *
   * @throws BusinessException card.unknown when the customer has no such card any more
   */
  public void remove(long customerId, long cardId) {
    customers.toChange(customerId);
    PaymentMethodLine card =
        customers
            .findCard(customerId, cardId)
            .orElseThrow(() -> new BusinessException("card.unknown"));
    customers.forgetCard(cardId);
    Ref ref = Ref.of(Ref.CUSTOMER, customerId);
    history.record(customerId, HistoryKind.CARD_REMOVED, ref, card.brand(), card.lastFour());
    audit.record("customer.cardRemoved", ref, card.brand() + " " + card.lastFour());
  }
}
