package org.caredesk.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.caredesk.order.OrderService;
import org.caredesk.payment.gateway.MerchantAccountFacts;
import org.caredesk.payment.gateway.MerchantAccountReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Money;

/**
 * Takes on movements of money from before, many at a time and without a call: sales and
 * authorizations become charges, what names a parent moves the parent's charge. Parents come before
 * those who name them.
 */
@ApplicationScoped
class PastPayments {

  private static final CardOnFile NO_CARD = new CardOnFile(null, null, null, null, null);

  @Inject private PastRepository repository;
  @Inject private OrderService orders;
  @Inject private MerchantAccountReader accounts;

  void record(List<PastTransaction> movements) {
    Map<String, Charge> charges = new HashMap<>(repository.parents(outsideParents(movements)));
    Map<Long, Payment> payments = repository.payments(orderIds(movements));
    Map<String, MerchantAccountFacts> known = new HashMap<>();
    Map<Long, Money> paid = new HashMap<>();
    for (PastTransaction movement : movements) {
      Charge charge = chargeOf(movement, charges, payments);
      Money before = charge.captured();
      PastRules.apply(
          charge, movement, known.computeIfAbsent(movement.merchantAccount(), accounts::facts));
      charges.put(movement.number(), charge);
      paid.merge(charge.orderId(), charge.captured().minus(before), Money::plus);
    }
    repository.write(movements, charges);
    paid.values().removeIf(Money::isZero);
    orders.paidInThePast(paid);
    movements.stream()
        .filter(PastPayments::isRefund)
        .forEach(refund -> orders.refunded(refund.orderId(), refund.amount()));
  }

  private Charge chargeOf(
      PastTransaction movement, Map<String, Charge> charges, Map<Long, Payment> payments) {
    if (movement.parentNumber() == null) {
      PastRules.requireRoot(movement);
      return repository.add(
          new Charge(
              paymentOf(movement, payments),
              movement.merchantAccount(),
              movement.amount().currency(),
              Objects.requireNonNullElse(movement.card(), NO_CARD),
              movement.occurredAt()));
    }
    Charge parent = charges.get(movement.parentNumber());
    if (parent == null) {
      throw new BusinessException(
          "charge.unknownParent", movement.number(), movement.parentNumber());
    }
    boolean further =
        movement.type() == TransactionType.CAPTURE && parent.phase() != Phase.AUTHORIZED;
    return further ? repository.add(parent.furtherCapture(movement.occurredAt())) : parent;
  }

  private Payment paymentOf(PastTransaction movement, Map<Long, Payment> payments) {
    return payments.computeIfAbsent(
        movement.orderId(),
        order -> repository.add(new Payment(order, movement.customerId(), movement.occurredAt())));
  }

  private static List<String> outsideParents(List<PastTransaction> movements) {
    var inside = movements.stream().map(PastTransaction::number).collect(Collectors.toSet());
    return movements.stream()
        .map(PastTransaction::parentNumber)
        .filter(parent -> parent != null && !inside.contains(parent))
        .distinct()
        .toList();
  }

  private static List<Long> orderIds(List<PastTransaction> movements) {
    return movements.stream().map(PastTransaction::orderId).distinct().toList();
  }

  private static boolean isRefund(PastTransaction movement) {
    return movement.type() == TransactionType.REFUND
        && movement.result() == PastTransaction.Result.SUCCEEDED;
  }
}
