package org.caredesk.container.refund;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.caredesk.container.AsAdmin;
import org.caredesk.container.AsAgent;
import org.caredesk.container.AsSystem;
import org.caredesk.container.payment.Counter;
import org.caredesk.payment.CardOnFile;
import org.caredesk.payment.ChargeDetails;
import org.caredesk.payment.ChargeReader;
import org.caredesk.payment.PastTransaction;
import org.caredesk.payment.PaymentService;
import org.caredesk.payment.TransactionType;
import org.caredesk.payment.refund.RefundQueueService;
import org.caredesk.payment.refund.RefundReceipt;
import org.caredesk.payment.refund.RefundRequest;
import org.caredesk.payment.refund.RefundService;
import org.caredesk.payment.refund.RefundSettlementService;
import org.caredesk.payment.settlement.SettlementService;
import org.caredesk.setting.SettingService;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Money;
import org.postgresql.Driver;

/** What a test of refunds needs at hand: charges that exist on both sides, an agent, the night. */
@ApplicationScoped
public class RefundStage {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  static {
    // the test archive brings a driver of its own, which must say so itself
    try {
      DriverManager.registerDriver(new Driver());
    } catch (SQLException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @Inject private Counter counter;
  @Inject private AsAgent agent;
  @Inject private AsAdmin admin;
  @Inject private AsSystem system;
  @Inject private PaymentService payments;
  @Inject private ChargeReader charges;
  @Inject private RefundService refunds;
  @Inject private RefundQueueService queue;
  @Inject private SettlementService settlement;
  @Inject private RefundSettlementService followed;
  @Inject private SettingService settings;
  @Inject private Clocks clocks;
  @Resource private ManagedExecutorService threads;

  /**
   * A charge that settled days ago, known to us and to the gateway, of a card with these digits.
   */
  public long settled(String lastFour, String amount) throws Exception {
    counter.pass(Duration.ZERO);
    Counter.Shop shop = counter.shopper(amount);
    String reference = "sim_demo_" + UUID.randomUUID();
    var captured = clocks.now().minus(Duration.ofDays(3));
    var settledAt = clocks.now().minus(Duration.ofDays(2));
    counter.control(
        "charges",
        """
        {"charges": [{"last_four": "%s", "amount": "%s", "currency": "GBP", "phase": "SETTLED",
          "captured_at": "%s", "settled_at": "%s", "reference": "%s"}]}
        """
            .formatted(lastFour, amount, captured, settledAt, reference));
    PastTransaction sale =
        new PastTransaction(
            "S" + reference,
            shop.orderId(),
            shop.customerId(),
            TransactionType.SALE,
            PastTransaction.Result.SUCCEEDED,
            shop.total(),
            "simulated",
            reference,
            new CardOnFile(null, "VISA", "422808", lastFour, "10/2028"),
            captured,
            settledAt,
            null);
    system.call(
        () -> {
          payments.recordPast(List.of(sale));
          return null;
        });
    return Long.parseLong(
        counter.one("select id from charge where gateway_reference = ?", reference));
  }

  public ChargeDetails charge(long chargeId) throws Exception {
    return agent.call(() -> charges.details(chargeId));
  }

  /** What a dialog opened now would send. */
  public RefundRequest dialog(long chargeId, String amount) throws Exception {
    ChargeDetails seen = charge(chargeId);
    return new RefundRequest(
        UUID.randomUUID(),
        chargeId,
        gbp(amount),
        "OTHER",
        null,
        seen.version(),
        seen.refundable(),
        List.of());
  }

  /** A charge that was sold today and has not settled. */
  public long sold(String lastFour, String amount) throws Exception {
    counter.farFromCutOff();
    Counter.Shop shop = counter.shopper(amount);
    return agent.call(() -> payments.sale(counter.sale(shop, lastFour))).chargeId();
  }

  /** A day later: what was sold has settled, and we have learned it. */
  public void settle() throws Exception {
    pass(Duration.ofDays(2));
    run(() -> settlement.dueIds(50, 1, 0), settlement::sync);
  }

  public RefundReceipt refund(RefundRequest request) throws Exception {
    return agent.call(() -> refunds.refund(request));
  }

  public RefundReceipt refund(long chargeId, String amount) throws Exception {
    return refund(dialog(chargeId, amount));
  }

  public <T> Future<T> meanwhile(Callable<T> work) {
    return threads.submit(work);
  }

  /** How long a call may take; short where an answer never comes. */
  public void deadline(String duration) throws Exception {
    admin.call(
        () -> {
          settings.change(Map.of("gatewayDeadline", duration));
          return null;
        });
  }

  public void pass(Duration time) {
    counter.pass(time);
  }

  public void dispatch() throws Exception {
    run(() -> queue.dueForDispatch(50, 1, 0), queue::dispatch);
  }

  public void ask() throws Exception {
    run(() -> queue.idsToAsk(50, 1, 0), queue::ask);
  }

  public void follow() throws Exception {
    run(() -> followed.dueIds(50, 1, 0), followed::sync);
  }

  /** Open work items about a refund, by their kinds. */
  public String openWork(long refundId) throws SQLException {
    return counter.one(
        "select coalesce(string_agg(kind, ' ' order by kind), '') from work_item where subject_type"
            + " = 'REFUND' and subject_id = ? and closed_at is null",
        refundId);
  }

  public void oldAges() throws Exception {
    system.call(queue::oldAges);
  }

  /** Claims due refunds as an execution of the night's job does. */
  public List<Long> claim(int limit) throws Exception {
    LocalDate today = clocks.today(LONDON);
    return system.call(() -> queue.dueForRetry(today, limit, 1, 0));
  }

  public void retry() throws Exception {
    LocalDate today = clocks.today(LONDON);
    run(() -> queue.dueForRetry(today, 50, 1, 0), queue::retry);
  }

  /** A day goes by, with all that the clock does in it: often asked, tried once. */
  public void day() throws Exception {
    for (String wait : new String[] {"PT6M", "PT6M", "PT16M", "PT11H", "PT12H32M"}) {
      pass(Duration.parse(wait));
      ask();
      dispatch();
    }
    retry();
  }

  public String state(long refundId) throws SQLException {
    return counter.one("select state from refund where id = ?", refundId);
  }

  /** The mails about a refund, in order; two messages never share a Message-ID. */
  public String mails(long refundId) throws SQLException {
    return counter.one(
        "select coalesce(string_agg(event, ' ' order by id), '') from (select distinct on"
            + " (message_id) id, event from outbox_mail where subject_type = 'REFUND' and"
            + " subject_id = ?) mails",
        refundId);
  }

  public long attempts(long refundId) throws SQLException {
    return number("select count(*) from refund_attempt where refund_id = ?", refundId);
  }

  public long number(String query, Object... args) throws SQLException {
    return Long.parseLong(counter.one(query, args));
  }

  /** Calls for this refund that arrived at the gateway. */
  public long calls(long refundId) throws SQLException {
    return Long.parseLong(
        counter.gateway(
            "select count(*) from call where kind = 'REFUND' and request_key = ?",
            counter.one("select request_key from refund where id = ?", refundId)));
  }

  /** What the gateway gave back for this refund, in pence. */
  public long executedPence(long refundId) throws SQLException {
    return Long.parseLong(
        counter.gateway(
            "select coalesce(sum(amount) * 100, 0)::bigint from refund where request_key = ? and"
                + " status = 'SUCCEEDED'",
            counter.one("select request_key from refund where id = ?", refundId)));
  }

  public String column(String column, long refundId) throws SQLException {
    return counter.one("select " + column + " from refund where id = ?", refundId);
  }

  public Money gbp(String amount) {
    return Money.of(amount, "GBP");
  }

  private void run(Callable<List<Long>> due, Step step) throws Exception {
    List<Long> ids = system.call(due);
    while (!ids.isEmpty()) {
      for (long id : ids) {
        system.call(() -> step.take(id));
      }
      ids = system.call(due);
    }
  }

  private interface Step {
    Object take(long id) throws Exception;
  }
}
