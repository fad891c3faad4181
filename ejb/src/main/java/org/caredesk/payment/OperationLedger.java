package org.caredesk.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.caredesk.blacklist.BlacklistCheck;
import org.caredesk.customer.CustomerReader;
import org.caredesk.payment.gateway.CaptureCall;
import org.caredesk.payment.gateway.MerchantAccountFacts;
import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.payment.gateway.SaleCall;
import org.caredesk.payment.gateway.VoidCall;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Money;

/**
 * Step 1 of every call about a charge: all rules are checked once more under the lock, and what is
 * about to be asked is written down before a byte leaves.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class OperationLedger {

  @Inject private ChargeRepository charges;
  @Inject private OperationRepository operations;
  @Inject private OperationOpener opener;
  @Inject private MoneyJournal journal;
  @Inject private BlacklistCheck blacklist;
  @Inject private CustomerReader customers;
  @Inject private Clocks clocks;
  @Inject private Asker asker;

  /** The call that was asked for under this key before, if one was. */
  public Optional<OperationView> again(String requestKey, String digest) {
    return opener.again(requestKey, digest).map(OperationView::of);
  }

  /** The void that was asked for under this key before, if one was. */
  public Optional<OperationView> voidUnder(String requestKey) {
    return operations
        .byRequestKey(requestKey)
        .filter(operation -> operation.kind() == OperationKind.VOID)
        .map(OperationView::of);
  }

  /** The sale or authorization that was asked for under this key before, if one was. */
  public Optional<OperationView> saleUnder(String requestKey) {
    return operations
        .byRequestKey(requestKey)
        .filter(o -> o.kind() == OperationKind.SALE || o.kind() == OperationKind.AUTHORIZE)
        .map(OperationView::of);
  }

  public OperationView view(long operationId) {
    return OperationView.of(operations.get(operationId));
  }

  public String accountOf(long chargeId) {
    return charges.accountOf(chargeId);
  }

  /** A new charge and its first call; the order's lock keeps two sales within its total. */
  public Opened openSale(SaleRequest request, OperationKind kind, MerchantAccountFacts account) {
    OrderTerms order =
        charges
            .lockedOrder(request.orderId())
            .orElseThrow(() -> new BusinessException("order.unknown", request.orderId()));
    String digest = digest(request, kind);
    Optional<ChargeOperation> before = opener.again(request.requestKey(), digest);
    if (before.isPresent()) {
      return Opened.of(before.get(), true);
    }
    Money amount = request.amount();
    requirePositive(amount);
    if (amount.compareTo(order.open()) > 0) {
      throw new BusinessException("sale.over", order.open());
    }
    blacklist.check(order.customerId(), fingerprint(request.card()));
    Charge charge =
        new Charge(
            charges.paymentOf(order, clocks.now()),
            account.code(),
            amount.currency(),
            request.card(),
            clocks.now());
    charges.add(charge);
    SaleCall call =
        new SaleCall(
            account,
            OperationOpener.keyOf(request.requestKey()),
            amount,
            request.card().token(),
            order.number());
    return opener.open(charge, account, kind, amount, request.requestKey(), digest, call.stored());
  }

  /** A call that takes what was promised; the second one of an authorization is a new charge. */
  public Opened openCapture(CaptureRequest request, MerchantAccountFacts account) {
    Charge first = charges.locked(request.chargeId());
    String digest = digest(request);
    Optional<ChargeOperation> before = opener.again(request.requestKey(), digest);
    if (before.isPresent()) {
      return Opened.of(before.get(), true);
    }
    requirePositive(request.amount());
    if (charges.isCancelled(first.orderId())) {
      throw new BusinessException("order.isCancelled", charges.orderNumber(first.orderId()));
    }
    first.requireCapturable(request.amount(), charges.furtherCaptured(first));
    Charge charge = first;
    if (first.phase() != Phase.AUTHORIZED) {
      charge = first.furtherCapture(clocks.now());
      charges.add(charge);
    }
    CaptureCall call =
        new CaptureCall(
            account,
            OperationOpener.keyOf(request.requestKey()),
            first.gatewayReference(),
            request.amount());
    return opener.open(
        charge,
        account,
        OperationKind.CAPTURE,
        request.amount(),
        request.requestKey(),
        digest,
        call.stored());
  }

  /** A call that calls off the whole charge; opens only where nothing stands in its way. */
  public Opened openVoid(VoidRequest request, MerchantAccountFacts account) {
    Charge charge = charges.locked(request.chargeId());
    String digest = digest(request);
    Optional<ChargeOperation> before = opener.again(request.requestKey(), digest);
    if (before.isPresent()) {
      return Opened.of(before.get(), true);
    }
    journal.refuseStale(charge, request.seenVersion());
    ChargeFacts facts =
        charge.reserved().isPositive()
            ? charge.facts().with(charges.refundInTheWay(charge.id()).orElse(null), false)
            : charge.facts();
    ChargeOptions options = ChargeOptions.of(facts, account, clocks.now(), asker.roles());
    if (!options.canVoid()) {
      options.voidBarred().raise();
    }
    VoidCall call =
        new VoidCall(
            account, OperationOpener.keyOf(request.requestKey()), charge.gatewayReference());
    return opener.open(
        charge,
        account,
        OperationKind.VOID,
        charge.held(),
        request.requestKey(),
        digest,
        call.stored());
  }

  /** What the asker does not know, the card on file may. */
  private String fingerprint(CardOnFile card) {
    return card.fingerprint() == null && card.token() != null
        ? customers.findFingerprint(card.token()).orElse(null)
        : card.fingerprint();
  }

  static String digest(SaleRequest request, OperationKind kind) {
    return RequestDigest.of(
        kind,
        request.orderId(),
        request.merchantAccount(),
        request.amount(),
        request.card().token());
  }

  static String digest(CaptureRequest request) {
    return RequestDigest.of(OperationKind.CAPTURE, request.chargeId(), request.amount());
  }

  static String digest(VoidRequest request) {
    return RequestDigest.of(OperationKind.VOID, request.chargeId());
  }

  private static void requirePositive(Money amount) {
    if (!amount.isPositive()) {
      throw new BusinessException("charge.notPositive");
    }
  }
}
