package org.caredesk.container.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.caredesk.container.AsAgent;
import org.caredesk.container.ContainerTest;
import org.caredesk.container.fulfillment.Packing.Paid;
import org.caredesk.container.payment.Counter;
import org.caredesk.fulfillment.CancelForOrderReceipt;
import org.caredesk.fulfillment.FulfillmentReader;
import org.caredesk.fulfillment.FulfillmentRow;
import org.caredesk.fulfillment.FulfillmentService;
import org.caredesk.fulfillment.FulfillmentStatus;
import org.caredesk.fulfillment.Tracking;
import org.caredesk.fulfillment.TrackingService;
import org.caredesk.payment.ChargeReader;
import org.caredesk.payment.PaymentService;
import org.caredesk.payment.VoidRequest;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.PageRequest;
import org.junit.jupiter.api.Test;

/** A parcel from the payment to the door, and what two who are at it at once may do. */
class FulfillmentIT extends ContainerTest {

  private static final int PEOPLE = 8;

  @Inject private Packing packing;
  @Inject private Counter counter;
  @Inject private AsAgent agent;
  @Inject private FulfillmentService fulfillments;
  @Inject private TrackingService tracking;
  @Inject private FulfillmentReader reader;
  @Inject private PaymentService payments;
  @Inject private ChargeReader charges;

  @Test
  void whatIsPaidForIsToBeSent() throws Exception {
    Paid paid = packing.paid();
    FulfillmentRow parcel = parcel(paid);
    assertThat(parcel.status()).isEqualTo(FulfillmentStatus.PENDING);
    assertThat(parcel.number()).isEqualTo("F" + parcel.id());
    assertThat(parcel.lines())
        .extracting(line -> line.quantity() + " " + line.sku())
        .containsExactly("3 CUP", "1 POT");
  }

  @Test
  void whatIsNotPaidForIsNotSent() throws Exception {
    long order = agent.call(() -> packing.unpaid(packing.customer()).id());
    assertThat(agent.call(() -> reader.ofOrder(order))).isEmpty();
  }

  @Test
  void whatIsVoidedIsNotSentAnyMore() throws Exception {
    Paid paid = packing.paid();
    agent.call(
        () ->
            payments.voidCharge(
                new VoidRequest(
                    UUID.randomUUID().toString(),
                    paid.chargeId(),
                    charges.details(paid.chargeId()).version())));
    assertThat(parcel(paid).status()).isEqualTo(FulfillmentStatus.CANCELLED);
  }

  @Test
  void aParcelGoesItsWayAndCanBeFollowed() throws Exception {
    Paid paid = packing.shipped();
    FulfillmentRow sent = parcel(paid);
    assertThat(sent.status()).isEqualTo(FulfillmentStatus.SHIPPED);
    assertThat(sent.trackingLink()).startsWith("https://").contains("JD014600003");
    agent.call(
        () -> {
          tracking.correct(paid.parcel(), new Tracking("UPS", "1Z999AA10123456784"));
          tracking.deliver(paid.parcel());
          return null;
        });
    FulfillmentRow arrived = parcel(paid);
    assertThat(arrived.status()).isEqualTo(FulfillmentStatus.DELIVERED);
    assertThat(arrived.carrierName()).isEqualTo("UPS");
    assertThat(arrived.deliveredAt()).isAfterOrEqualTo(arrived.shippedAt());
  }

  @Test
  void ofThoseWhoCancelAndShipAtOnceOnlyOneIsHeard() throws Exception {
    Paid paid = packing.paid();
    List<String> answers =
        packing.atOnce(
            PEOPLE,
            () -> {
              fulfillments.cancel(paid.parcel(), "customer called");
              return null;
            },
            () -> {
              tracking.ship(paid.parcel(), Packing.DHL, null);
              return null;
            });
    assertThat(answers).filteredOn(String::isEmpty).hasSize(1);
    assertThat(answers).filteredOn("fulfillment.step"::equals).hasSize(PEOPLE - 1);
  }

  @Test
  void whatWasLostIsSentAgainOnce() throws Exception {
    Paid paid = packing.shipped();
    List<String> answers =
        packing.atOnce(PEOPLE, () -> fulfillments.reship(paid.parcel(), "lost on the way"));
    assertThat(answers).filteredOn(String::isEmpty).hasSize(1);
    assertThat(answers).filteredOn("fulfillment.beyondOrdered"::equals).hasSize(PEOPLE - 1);
    List<FulfillmentRow> both = agent.call(() -> reader.ofOrder(paid.orderId()));
    assertThat(both)
        .extracting(FulfillmentRow::status)
        .containsExactly(FulfillmentStatus.FAILED, FulfillmentStatus.PENDING);
    assertThat(both.get(1).reshipOf()).isEqualTo(both.get(0).number());
    assertThat(both.get(1).pieces()).isEqualTo(4);
  }

  @Test
  void theDatabaseItselfRefusesAStepThatTheTableDoesNotHave() throws Exception {
    Paid paid = packing.shipped();
    assertThatThrownBy(
            () ->
                counter.change(
                    "update fulfillment set status = 'PENDING' where id = ?", paid.parcel()))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("may not go from SHIPPED to PENDING");
  }

  @Test
  void theDatabaseItselfRefusesMoreThanWasOrdered() throws Exception {
    Paid paid = packing.paid();
    assertThatThrownBy(
            () ->
                counter.change(
                    "update fulfillment_line set quantity = 4 where fulfillment_id = ? and quantity"
                        + " = 3",
                    paid.parcel()))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("there are 3 and 4 would be sent");
  }

  @Test
  void whatIsNotPaidForAnyMoreDoesNotLeave() throws Exception {
    Paid paid = packing.paid();
    counter.change("update customer_order set status = 'PARTIAL' where id = ?", paid.orderId());
    assertThat(refusal(() -> tracking.ship(paid.parcel(), Packing.DHL, null)))
        .isEqualTo("fulfillment.orderNotPaid");
    assertThat(parcel(paid).status()).isEqualTo(FulfillmentStatus.PENDING);
  }

  @Test
  void whatIsHeldWaitsUntilItIsReleased() throws Exception {
    Paid paid = packing.paid();
    agent.call(
        () -> {
          fulfillments.hold(paid.parcel(), "address to be asked for");
          return null;
        });
    assertThat(refusal(() -> tracking.ship(paid.parcel(), Packing.DHL, null)))
        .isEqualTo("fulfillment.step");
    agent.call(
        () -> {
          fulfillments.release(paid.parcel());
          return null;
        });
    assertThat(parcel(paid).status()).isEqualTo(FulfillmentStatus.PENDING);
  }

  @Test
  void callingOffAnOrderStopsWhatHasNotLeftAndNamesWhatHas() throws Exception {
    Paid waiting = packing.paid();
    Paid gone = packing.shipped();
    CancelForOrderReceipt stopped =
        agent.call(() -> fulfillments.cancelForOrder(waiting.orderId(), "order called off"));
    CancelForOrderReceipt left =
        agent.call(() -> fulfillments.cancelForOrder(gone.orderId(), "order called off"));
    assertThat(stopped.cancelled()).containsExactly("F" + waiting.parcel());
    assertThat(stopped.onTheirWay()).isEmpty();
    assertThat(left.cancelled()).isEmpty();
    assertThat(left.onTheirWay()).containsExactly("F" + gone.parcel());
  }

  @Test
  void anUnknownCarrierAndATimeAheadAreRefused() throws Exception {
    Paid paid = packing.paid();
    assertThat(refusal(() -> tracking.ship(paid.parcel(), new Tracking("PIGEON", "12345"), null)))
        .isEqualTo("fulfillment.unknownCarrier");
    assertThat(
            refusal(
                () ->
                    tracking.ship(
                        paid.parcel(),
                        Packing.DHL,
                        java.time.Instant.parse("2999-01-01T00:00:00Z"))))
        .isEqualTo("fulfillment.shippedLater");
  }

  @Test
  void aCustomersParcelsCanBeSortedByEveryColumn() throws Exception {
    Paid paid = packing.shipped();
    for (String column : List.of("number", "order", "status", "created", "shipped", "delivered")) {
      assertThat(
              agent
                  .call(
                      () ->
                          reader.ofCustomer(
                              paid.customerId(), new PageRequest(0, 25, column, true)))
                  .rows())
          .extracting(FulfillmentRow::id)
          .containsExactly(paid.parcel());
    }
    assertThat(agent.call(() -> reader.count(paid.customerId()))).isEqualTo(1);
  }

  private FulfillmentRow parcel(Paid paid) throws Exception {
    return agent.call(() -> reader.details(paid.parcel()));
  }

  private String refusal(Runnable deed) throws Exception {
    return agent.call(
        () -> {
          try {
            deed.run();
            return "";
          } catch (BusinessException refusal) {
            return refusal.code();
          }
        });
  }
}
