package org.caredesk.customer.credit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.caredesk.audit.AuditService;
import org.caredesk.customer.CustomerReader;
import org.caredesk.customer.UnknownCustomerException;
import org.caredesk.history.HistoryKind;
import org.caredesk.history.HistoryService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Money;
import org.caredesk.shared.Ref;
import org.caredesk.shared.Roles;

/**
 * Moves credit on account, an admin's deed: each movement an entry with its reason, in the history
 * and in the audit. The balance is locked first and never goes below zero; the database says so
 * too.
 */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class CreditService {

  @Inject private CreditRepository credit;
  @Inject private CustomerReader customers;
  @Inject private HistoryService history;
  @Inject private AuditService audit;
  @Inject private Clocks clocks;
  @Inject private Caller caller;

  /**
   * Gives a customer credit.
   *
   * @throws BusinessException credit.notPositive, credit.noReason, credit.longReason,
   *     credit.keyOtherContent, customer.unknown
   */
  @RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
  public CreditReceipt grant(CreditRequest request) {
    return move(request, request.amount(), HistoryKind.CREDIT_GRANTED);
  }

  /**
   * Takes credit back, at most what stands.
   *
   * @throws BusinessException credit.over (what stands), and as {@link #grant}
   */
  public CreditReceipt takeBack(CreditRequest request) {
    return move(request, request.amount().negative(), HistoryKind.CREDIT_TAKEN_BACK);
  }

  private CreditReceipt move(CreditRequest request, Money moved, HistoryKind kind) {
    if (!request.amount().isPositive()) {
      throw new BusinessException("credit.notPositive");
    }
    if (customers.names(List.of(request.customerId())).isEmpty()) {
      throw new UnknownCustomerException(request.customerId());
    }
    Money before = credit.lockedBalance(request.customerId(), moved.currency());
    Optional<CreditEntry> again = credit.byKey(request.requestKey());
    if (again.isPresent()) {
      if (!again.get().answers(request, moved)) {
        throw new BusinessException("credit.keyOtherContent");
      }
      return new CreditReceipt(again.get().balance());
    }
    Money after = before.plus(moved);
    if (after.isNegative()) {
      throw new BusinessException("credit.over", before);
    }
    CreditEntry entry = new CreditEntry(request, moved, after, caller.name(), clocks.now());
    credit.add(request.customerId(), after, entry);
    Ref customer = Ref.of(Ref.CUSTOMER, request.customerId());
    String amount = request.amount().toString();
    history.record(request.customerId(), kind, customer, amount, entry.reason(), after.toString());
    audit.record(
        kind == HistoryKind.CREDIT_GRANTED ? "credit.granted" : "credit.takenBack",
        customer,
        amount + " -> " + after + ": " + entry.reason());
    return new CreditReceipt(after);
  }
}
