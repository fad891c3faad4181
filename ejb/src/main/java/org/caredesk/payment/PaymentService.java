package org.caredesk.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.caredesk.mail.MailEvent;
import org.caredesk.mail.MailReader;
import org.caredesk.mail.MailRow;
import org.caredesk.mail.MailService;
import org.caredesk.payment.gateway.CaptureCall;
import org.caredesk.payment.gateway.ChargeStatus;
import org.caredesk.payment.gateway.GatewayCalls;
import org.caredesk.payment.gateway.GatewayOutcome;
import org.caredesk.payment.gateway.Hint;
import org.caredesk.payment.gateway.MerchantAccountFacts;
import org.caredesk.payment.gateway.OperationKind;
import org.caredesk.payment.gateway.Permit;
import org.caredesk.payment.gateway.SaleCall;
import org.caredesk.payment.gateway.VoidCall;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Ref;
import org.caredesk.shared.Roles;

/**
 * Takes money and calls it off, always in three steps: a permit and a row on record first, one call
 * outside any transaction, then what came of it. Money protocol, section 2; the void, section 5.
 */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.SYSTEM})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentService {

  @Inject private OperationLedger opening;
  @Inject private OutcomeLedger outcomes;
  @Inject private ChargePhases phases;
  @Inject private PastPayments past;
  @Inject private GatewayCalls calls;
  @Inject private MailReader mails;
  @Inject private MailService mail;

  /**
   * Takes money for an order at once.
   *
   * @throws BusinessException order.unknown, order.isCancelled, charge.notPositive, sale.over (what
   *     the order is still open for), blacklist.barred (what matched, since when),
   *     money.currencies, charge.keyOtherContent, gateway.paused
   */
  public ChargeReceipt sale(SaleRequest request) {
    return start(request, OperationKind.SALE);
  }

  /** Has an amount promised; otherwise as {@link #sale}. */
  public ChargeReceipt authorize(SaleRequest request) {
    return start(request, OperationKind.AUTHORIZE);
  }

  /**
   * Takes (part of) what was promised. A further capture of one authorization names the first
   * charge too.
   *
   * @throws BusinessException charge.unknown, order.isCancelled, charge.notAuthorized, capture.over
   *     (what is left), charge.captureInFlight …, charge.notPositive, charge.keyOtherContent,
   *     gateway.paused
   */
  public ChargeReceipt capture(CaptureRequest request) {
    return run(
            request.requestKey(),
            OperationLedger.digest(request),
            opening.accountOf(request.chargeId()),
            account -> opening.openCapture(request, account))
        .chargeReceipt();
  }

  /**
   * Calls off a whole charge before it settles. Never queued; where it is too late, the phase is
   * learned and nothing else is sent.
   *
   * @throws BusinessException charge.unknown, charge.stale (who, state, amount, when),
   *     void.refundInTheWay (amount, refund), charge.voidInFlight, void.settled, void.cutOffPassed,
   *     charge.keyOtherContent, gateway.paused
   */
  public VoidReceipt voidCharge(VoidRequest request) {
    return run(
            request.requestKey(),
            OperationLedger.digest(request),
            opening.accountOf(request.chargeId()),
            account -> opening.openVoid(request, account))
        .voidReceipt();
  }

  /** What became of the void that was asked for under this key, if one was. */
  public Optional<VoidReceipt> voidUnder(String requestKey) {
    return opening.voidUnder(requestKey).map(OperationView::voidReceipt);
  }

  /** What became of the sale or authorization that was asked for under this key, if one was. */
  public Optional<ChargeReceipt> saleUnder(String requestKey) {
    return opening.saleUnder(requestKey).map(OperationView::chargeReceipt);
  }

  /**
   * Sends the mail about a void once more, as a new message.
   *
   * @throws BusinessException mail.none when there never was one
   */
  @RolesAllowed({Roles.AGENT, Roles.ADMIN})
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void resendVoidMail(long chargeId) {
    Ref charge = Ref.of(Ref.CHARGE, chargeId);
    MailRow sent =
        mails
            .ofSubject(charge, MailEvent.VOIDED)
            .orElseThrow(() -> new BusinessException("mail.none"));
    mail.resend(sent.id());
  }

  /** Takes on movements from before; makes no call. See {@link PastTransaction}. */
  @RolesAllowed(Roles.SYSTEM)
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void recordPast(List<PastTransaction> movements) {
    past.record(movements);
  }

  private ChargeReceipt start(SaleRequest request, OperationKind kind) {
    return run(
            request.requestKey(),
            OperationLedger.digest(request, kind),
            request.merchantAccount(),
            account -> opening.openSale(request, kind, account))
        .chargeReceipt();
  }

  private OperationView run(
      String requestKey,
      String digest,
      String merchantAccount,
      Function<MerchantAccountFacts, Opened> open) {
    Optional<OperationView> before = opening.again(requestKey, digest);
    if (before.isPresent()) {
      return before.get();
    }
    Opened opened;
    GatewayOutcome answer;
    try (Permit permit =
        calls
            .permit(merchantAccount)
            .orElseThrow(() -> new BusinessException("gateway.paused", merchantAccount))) {
      opened = open.apply(permit.account());
      if (opened.again()) {
        return opening.view(opened.operationId());
      }
      answer = send(permit, opened);
    }
    return complete(opened, answer);
  }

  private GatewayOutcome send(Permit permit, Opened opened) {
    String request = opened.request();
    return switch (opened.kind()) {
      case SALE ->
          calls.sale(permit, SaleCall.from(permit.account(), request), opened.sendBefore());
      case AUTHORIZE ->
          calls.authorize(permit, SaleCall.from(permit.account(), request), opened.sendBefore());
      case CAPTURE ->
          calls.capture(permit, CaptureCall.from(permit.account(), request), opened.sendBefore());
      case VOID ->
          calls.voidCharge(permit, VoidCall.from(permit.account(), request), opened.sendBefore());
      case REFUND -> throw new IllegalStateException("refunds have a room of their own");
    };
  }

  /** Step 3; where a void met a charge that had moved on, the gateway's books decide. */
  private OperationView complete(Opened opened, GatewayOutcome answer) {
    OperationView recorded =
        outcomes.record(opened.operationId(), Finding.ofAnswer(opened.kind(), answer));
    boolean moved = answer.hint() == Hint.ALREADY_SETTLED || answer.hint() == Hint.ALREADY_VOIDED;
    if (opened.kind() != OperationKind.VOID || !moved) {
      return recorded;
    }
    ChargeStatus books = phases.ask(opened.chargeId());
    if (recorded.open()) {
      outcomes.record(opened.operationId(), Finding.ofVoidStatus(books));
    }
    phases.learn(opened.chargeId(), books);
    return opening.view(opened.operationId());
  }
}
