package org.caredesk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.Assertions;
import org.caredesk.local.LocalServices;
import org.junit.jupiter.api.Test;

/**
 * A page has a budget of statements. Counted by the database itself; the ticks of the jobs fall
 * into some of the countings, so the smallest of several is the page's own.
 */
class SqlBudgetIT extends BrowserTest {

  private static final int PAGE = 12;
  private static final int ALL_TABS = 30;
  private static final int COUNTINGS = 5;
  private static final long CUSTOMER = 7_000_000;
  private static final String MANY =
      """
      insert into customer (id, number, first_name, last_name, created_at)
        values (7000000, 'BUDGET-1', 'Bea', 'Budget', now()) on conflict do nothing;
      insert into email_address (id, customer_id, address)
        select 7000000, 7000000, 'bea@example.com' on conflict do nothing;
      insert into customer_order (id, number, customer_id, placed_at, status, currency,
          shipping_amount, tax_amount, discount_amount, total_amount, paid_amount)
        select 7000000 + i, 'BUDGET-' || i, 7000000, now() - i * interval '1 day', 'COMPLETE',
          'GBP', 0, 0, 0, 20, 20 from generate_series(1, 50) i on conflict do nothing;
      insert into order_line (id, order_id, line, sku, name, quantity, unit_price, total)
        select 7000000 + i * 3 + l, 7000000 + i, l, 'SKU-' || l, 'Thing ' || l, 1, 10, 10
          from generate_series(1, 50) i, generate_series(1, 2) l on conflict do nothing;
      insert into payment (id, order_id, customer_id, created_at)
        select 7000000 + i, 7000000 + i, 7000000, now() from generate_series(1, 50) i
          on conflict do nothing;
      insert into charge (id, payment_id, order_id, customer_id, merchant_account, phase, currency,
          minor_digits, authorized, captured, gateway_reference, card_brand, card_bin,
          card_last_four, card_expiry, created_at, captured_at, settled_at)
        select 7000000 + i, 7000000 + i, 7000000 + i, 7000000, 'simulated', 'SETTLED', 'GBP', 2,
          20, 20, 'budget_' || i, 'VISA', '422808', '4242', '04/2028', now(), now(), now()
          from generate_series(1, 50) i on conflict do nothing;
      insert into transaction (id, number, charge_id, order_id, customer_id, merchant_account, type,
          result, amount, currency, gateway_reference, actor, occurred_at)
        select 7000000 + i, 'BUDGET-T' || i, 7000000 + i, 7000000 + i, 7000000, 'simulated',
          'SALE', 'APPROVED', 20, 'GBP', 'budget_' || i, 'system', now() - i * interval '1 day'
          from generate_series(1, 50) i on conflict do nothing;
      insert into history_entry (id, customer_id, occurred_at, kind, actor, note)
        select 7000000 + i, 7000000, now() - i * interval '1 day', 'NOTE', 'agent', 'Note ' || i
          from generate_series(1, 60) i on conflict do nothing
      """;

  /** The latest of them: twenty lines, ten parcels, ten more movements. */
  private static final String BIG_ORDER =
      """
      insert into order_line (id, order_id, line, sku, name, quantity, unit_price, total)
        select 7100000 + l, 7000001, l, 'SKU-' || l, 'Thing ' || l, 3, 0, 0
          from generate_series(3, 20) l on conflict do nothing;
      insert into fulfillment (id, number, order_id, customer_id, status, created_at)
        select 7100000 + i, 'BUDGET-F' || i, 7000001, 7000000, 'PENDING', now()
          from generate_series(1, 10) i on conflict do nothing;
      insert into fulfillment_line (id, fulfillment_id, order_line_id, quantity)
        select 7100000 + i, 7100000 + i, 7100000 + i + 2, 1 from generate_series(1, 10) i
          on conflict do nothing;
      insert into transaction (id, number, charge_id, order_id, customer_id, merchant_account, type,
          result, amount, currency, gateway_reference, actor, occurred_at)
        select 7100000 + i, 'BUDGET-X' || i, 7000001, 7000001, 7000000, 'simulated', 'REFUND',
          'DECLINED_SOFT', 1, 'GBP', null, 'agent', now() from generate_series(1, 10) i
          on conflict do nothing
      """;

  @Test
  void aProfileWithFiftyOrdersKeepsToItsBudget() throws SQLException {
    execute("create extension if not exists pg_stat_statements;" + MANY);
    signInAs("agent");
    String address = "/customer/profile?id=" + CUSTOMER;
    Assertions.assertThat(page.request().get(address).status()).isEqualTo(200);
    int statements =
        fewest(() -> Assertions.assertThat(page.request().get(address).status()).isEqualTo(200));
    int withAllTabs = fewest(() -> openAllTabs(address));
    System.out.println(
        "sql-budget: profile=" + statements + "/" + PAGE + " tabs=" + withAllTabs + "/" + ALL_TABS);
    Assertions.assertThat(statements).isPositive().isLessThanOrEqualTo(PAGE);
    Assertions.assertThat(withAllTabs).isLessThanOrEqualTo(ALL_TABS);
  }

  @Test
  void anOrderWithTwentyLinesAndAllThatHangsOnItKeepsToItsBudget() throws SQLException {
    execute("create extension if not exists pg_stat_statements;" + MANY + ";" + BIG_ORDER);
    signInAs("agent");
    String address = "/order/summary?id=" + (CUSTOMER + 1);
    Assertions.assertThat(page.request().get(address).status()).isEqualTo(200);
    int statements =
        fewest(() -> Assertions.assertThat(page.request().get(address).status()).isEqualTo(200));
    System.out.println("sql-budget: order=" + statements + "/" + PAGE);
    Assertions.assertThat(statements).isPositive().isLessThanOrEqualTo(PAGE);
  }

  private void openAllTabs(String address) {
    page.navigate(address);
    tab("Transactions");
    assertThat(page.locator(".ui-datatable-data").getByText("Sale").first()).isVisible();
    tab("Cards");
    assertThat(page.getByText("No card on file")).isVisible();
  }

  private void tab(String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
  }

  private int fewest(Runnable deed) throws SQLException {
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < COUNTINGS; i++) {
      execute("select pg_stat_statements_reset()");
      deed.run();
      fewest = Math.min(fewest, counted());
    }
    return fewest;
  }

  private int counted() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet sum =
            statement.executeQuery(
                "select coalesce(sum(s.calls), 0) from pg_stat_statements s join pg_roles r on"
                    + " r.oid = s.userid join pg_database d on d.oid = s.dbid where r.rolname ="
                    + " 'caredesk_app' and d.datname = current_database() and s.query !~*"
                    + " '^\\s*(begin|commit|rollback|set|show)'")) {
      sum.next();
      return sum.getInt(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect() throws SQLException {
    LocalServices stage = server().stage();
    return stage.database().connect(stage.variables().get("CAREDESK_DB_NAME"), "postgres");
  }
}
