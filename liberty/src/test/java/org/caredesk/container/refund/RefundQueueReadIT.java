package org.caredesk.container.refund;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import org.caredesk.container.AsAgent;
import org.caredesk.container.AsOperator;
import org.caredesk.payment.refund.RefundDetails;
import org.caredesk.payment.refund.RefundQueueFilter;
import org.caredesk.payment.refund.RefundReader;
import org.caredesk.payment.refund.RefundRow;
import org.caredesk.payment.refund.RefundState;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people see of the queue, and how servers share it. */
class RefundQueueReadIT extends RefundContainerTest {

  @Inject private AsAgent agent;
  @Inject private AsOperator operator;
  @Inject private RefundReader reader;

  @Test
  @DisplayName("agents see whose refund it is, operators the same row without customer and card")
  void operatorsSeeNoCustomer() throws Exception {
    long refund = stage.refund(stage.settled("9995", "25.00"), "10.00").refundId();
    RefundRow mine = agent.call(() -> reader.details(refund)).row();
    assertThat(mine.customerName()).isEqualTo("Nina Neverdeclines");
    assertThat(mine.cardLastFour()).isEqualTo("9995");
    assertThat(mine.orderNumber()).isNotBlank();
    assertThat(mine.state()).isEqualTo(RefundState.QUEUED);
    assertThat(mine.lastWords()).isNotBlank();
    assertThat(mine.promisedBy()).isEqualTo(mine.dueOn().plusDays(2));
    RefundDetails theirs = operator.call(() -> reader.details(refund));
    assertThat(theirs.row().customerName()).isNull();
    assertThat(theirs.row().customerId()).isNull();
    assertThat(theirs.row().orderNumber()).isNull();
    assertThat(theirs.row().cardLastFour()).isNull();
    assertThat(theirs.note()).isNull();
    assertThat(theirs.attempts()).hasSize(1);
    assertThat(theirs.row().lastWords()).isEqualTo(mine.lastWords());
  }

  @Test
  @DisplayName("the queue is filtered, sorted and paged, for operators too")
  void theQueueIsFilteredSortedAndPaged() throws Exception {
    long refund = stage.refund(stage.settled("9995", "25.00"), "10.00").refundId();
    RefundQueueFilter queued = new RefundQueueFilter(Set.of(RefundState.QUEUED), null, null);
    for (String sort : List.of("id", "amount", "state", "attempts", "dueOn", "lastAt")) {
      PageRequest page = new PageRequest(0, 5, sort, true);
      assertThat(agent.call(() -> reader.queue(queued, page)).rows()).isNotEmpty();
      assertThat(operator.call(() -> reader.queue(queued, page)).rows()).isNotEmpty();
    }
    PageRequest byName = new PageRequest(0, 200, "customerName", false);
    Page<RefundRow> found =
        agent.call(
            () -> reader.queue(new RefundQueueFilter(Set.of(), null, "neverdeclines"), byName));
    assertThat(found.rows()).extracting(RefundRow::id).contains(refund);
    assertThat(
            operator.call(
                () ->
                    reader
                        .queue(new RefundQueueFilter(Set.of(), null, "neverdeclines"), byName)
                        .total()))
        .isZero();
    RefundRow row = found.rows().get(0);
    assertThat(agent.call(() -> reader.ofCharge(row.chargeId()))).contains(row);
    assertThat(agent.call(() -> reader.ofCustomer(row.customerId()))).contains(row);
    assertThat(operator.call(reader::countOpen)).isPositive();
  }

  @Test
  @DisplayName("two that work the queue at once never take the same refund")
  void theQueueIsShared() throws Exception {
    for (int refund = 0; refund < 6; refund++) {
      stage.refund(stage.settled("9995", "25.00"), "10.00");
    }
    stage.pass(Duration.ofDays(1));
    Future<List<Long>> one = stage.meanwhile(() -> stage.claim(3));
    Future<List<Long>> two = stage.meanwhile(() -> stage.claim(3));
    Set<Long> both = new HashSet<>(one.get());
    both.addAll(two.get());
    assertThat(both).hasSize(one.get().size() + two.get().size());
    assertThat(both.size()).isEqualTo(6);
    stage.pass(Duration.ofMinutes(3));
    stage.retry();
    for (long id : both) {
      assertThat(stage.attempts(id)).isEqualTo(2);
    }
  }
}
