package org.caredesk.container.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.caredesk.catalog.coupon.CouponReader;
import org.caredesk.catalog.coupon.CouponService;
import org.caredesk.container.AsAdmin;
import org.caredesk.container.AsAgent;
import org.caredesk.container.ContainerTest;
import org.caredesk.container.payment.Counter;
import org.caredesk.container.payment.Counter.Shop;
import org.caredesk.shared.BusinessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A coupon's limits hold, whoever comes at the same time, and the database repeats them. */
class CouponIT extends ContainerTest {

  private static final int PEOPLE = 16;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService threads;

  @Inject private UserTransaction transaction;
  @Inject private Counter counter;
  @Inject private Shelf shelf;
  @Inject private AsAgent agent;
  @Inject private AsAdmin admin;
  @Inject private CouponService coupons;
  @Inject private CouponReader reader;

  private String code;

  @BeforeEach
  void aCodeOfItsOwn() {
    code = shelf.own("TEST");
  }

  @Test
  void sixteenAtOnceUseACouponForFiveFiveTimes() throws Exception {
    long id = shelf.coupon(code, 5, null);
    List<Shop> shops = new ArrayList<>();
    for (int person = 0; person < PEOPLE; person++) {
      shops.add(counter.shopper("25.00"));
    }
    List<String> results = atOnce(shops);
    assertThat(Collections.frequency(results, "used")).isEqualTo(5);
    assertThat(Collections.frequency(results, "coupon.usedUp")).isEqualTo(PEOPLE - 5);
    assertThat(used(id)).isEqualTo("5");
    assertThat(counted(id)).isEqualTo("5");
  }

  @Test
  void sixteenOrdersOfOneCustomerUseACouponForOneOnce() throws Exception {
    long id = shelf.coupon(code, null, 1);
    Shop first = counter.shopper("25.00");
    List<Shop> shops = new ArrayList<>(List.of(first));
    for (int order = 1; order < PEOPLE; order++) {
      shops.add(new Shop(first.customerId(), counter.shopper("25.00").orderId(), first.total()));
    }
    List<String> results = atOnce(shops);
    assertThat(Collections.frequency(results, "used")).isEqualTo(1);
    assertThat(Collections.frequency(results, "coupon.usedUpByCustomer")).isEqualTo(PEOPLE - 1);
    assertThat(used(id)).isEqualTo("1");
  }

  @Test
  void anOrderUsesItOnceHoweverOftenItIsTried() throws Exception {
    long id = shelf.coupon(code, 1, 1);
    Shop shop = counter.shopper("25.00");
    assertThat(redeem(shop)).isEqualTo("used");
    assertThat(redeem(shop)).isEqualTo("used");
    assertThat(used(id)).isEqualTo("1");
    assertThat(agent.call(() -> reader.codeOf(shop.orderId()))).contains(code);
    String other = shelf.own("OTHER");
    shelf.coupon(other, null, null);
    assertThat(redeem(other, shop)).isEqualTo("coupon.another");
  }

  @Test
  void givenBackItIsFreeForTheNextAndStaysOnRecord() throws Exception {
    long id = shelf.coupon(code, 1, 1);
    Shop shop = counter.shopper("25.00");
    redeem(shop);
    giveBack(shop);
    giveBack(shop);
    assertThat(used(id)).isEqualTo("0");
    assertThat(redeem(counter.shopper("25.00"))).isEqualTo("used");
    assertThat(counter.one("select count(*) from coupon_use where coupon_id = ?", id))
        .isEqualTo("2");
  }

  @Test
  void whatIsRolledBackWasNeverUsed() throws Exception {
    long id = shelf.coupon(code, 1, 1);
    Shop shop = counter.shopper("25.00");
    agent.call(
        () -> {
          transaction.begin();
          coupons.redeem(code, shop.customerId(), shop.orderId());
          transaction.rollback();
          return null;
        });
    assertThat(used(id)).isEqualTo("0");
    assertThat(redeem(shop)).isEqualTo("used");
  }

  @Test
  void theDatabaseRefusesWhatNoServiceWouldDo() throws Exception {
    long id = shelf.coupon(code, 1, 1);
    Shop shop = counter.shopper("25.00");
    redeem(shop);
    Shop other = counter.shopper("25.00");
    refused("coupon_within_limit", "update coupon set used = 2 where id = ?", id);
    refused(
        "coupon_use_one_per_order",
        "insert into coupon_use select id - 1000000, coupon_id, customer_id, order_id, 2, null,"
            + " used_at, null from coupon_use where coupon_id = ?",
        id);
    refused(
        "coupon_use_counted",
        "insert into coupon_use select id - 1000000, coupon_id, customer_id, "
            + other.orderId()
            + ", nth, null, used_at, null from coupon_use where coupon_id = ?",
        id);
    refused(
        "coupon_use_within_customers_limit",
        "insert into coupon_use select id - 1000000, coupon_id, customer_id, "
            + other.orderId()
            + ", 2, 1, used_at, null from coupon_use where coupon_id = ?",
        id);
    refused("permission denied", "delete from coupon_use where coupon_id = ?", id);
    refused("permission denied", "delete from coupon where id = ?", id);
  }

  @Test
  void theSlowerOfTwoAdminsIsToldAndAnOrderOvertakesNobody() throws Exception {
    long id = shelf.coupon(code, 9, null);
    long seen = admin.call(() -> reader.terms(id)).version();
    redeem(counter.shopper("25.00"));
    admin.call(
        () -> {
          coupons.retire(id, seen);
          return null;
        });
    assertThatThrownBy(
            () ->
                admin.call(
                    () -> {
                      coupons.restore(id, seen);
                      return null;
                    }))
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("edit.overtaken");
              assertThat(refusal.args()[0]).isEqualTo("admin");
            });
    assertThat(
            counter.one(
                "select string_agg(action, ' ' order by id) from audit_entry where subject_type ="
                    + " 'COUPON' and subject_id = ?",
                String.valueOf(id)))
        .isEqualTo("coupon.added coupon.retired");
  }

  private void refused(String why, String statement, Object... args) {
    assertThatThrownBy(() -> counter.change(statement, args))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(why);
  }

  private List<String> atOnce(List<Shop> shops) throws Exception {
    List<Future<String>> running = new ArrayList<>();
    for (Shop shop : shops) {
      running.add(threads.submit(() -> redeem(shop)));
    }
    List<String> results = new ArrayList<>();
    for (Future<String> one : running) {
      results.add(one.get(60, TimeUnit.SECONDS));
    }
    return results;
  }

  private String redeem(Shop shop) throws Exception {
    return redeem(code, shop);
  }

  /** As who places an order does it: in a transaction of its own. */
  private String redeem(String which, Shop shop) throws Exception {
    return agent.call(
        () -> {
          transaction.begin();
          try {
            coupons.redeem(which, shop.customerId(), shop.orderId());
            transaction.commit();
            return "used";
          } catch (BusinessException refusal) {
            transaction.rollback();
            return refusal.code();
          }
        });
  }

  private void giveBack(Shop shop) throws Exception {
    agent.call(
        () -> {
          transaction.begin();
          coupons.giveBack(shop.orderId());
          transaction.commit();
          return null;
        });
  }

  private String used(long id) throws SQLException {
    return counter.one("select used from coupon where id = ?", id);
  }

  private String counted(long id) throws SQLException {
    return counter.one(
        "select count(*) from coupon_use where coupon_id = ? and given_back_at is null", id);
  }
}
