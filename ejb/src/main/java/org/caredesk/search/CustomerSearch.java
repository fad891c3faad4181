package org.caredesk.search;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.caredesk.setting.SettingReader;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.InstantConverter;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;

/**
 * Finds customers: by the fields of the search page, or by anything typed into the one box. Every
 * search stands on an index and stops early: first ids with a limit, then rows for the ids shown.
 */
@Stateless
@RolesAllowed({AGENT, ADMIN})
public class CustomerSearch {

  /** Results are counted up to here; a page whose total is larger means "more than these". */
  public static final int COUNTED = 1000;

  private static final int FEWEST_WHEN_RESTRICTED = 2;
  private static final int MOST_HITS = 50;
  private static final List<String> BY_NAME = List.of("fold(c.last_name)", "fold(c.first_name)");
  private static final String LAST_ORDER =
      "(select max(o.placed_at) from customer_order o where o.customer_id = c.id)";
  private static final Map<String, List<String>> SORTS =
      Map.of(
          "name", BY_NAME,
          "number", List.of("c.number"),
          "company", List.of("fold(c.company)"),
          "lastOrderAt", List.of(LAST_ORDER),
          "orders", List.of("(select count(*) from customer_order o where o.customer_id = c.id)"));

  @PersistenceContext private EntityManager em;
  @Inject private SettingReader settings;

  /**
   * Customers for whom all filled fields hold.
   *
   * @return a page; its total is exact up to {@link #COUNTED} and one more when there are more
   * @throws BusinessException search.empty when no field is filled; search.restricted when the
   *     search is restricted and fewer than two of the first seven are
   */
  public Page<CustomerRow> byFields(CustomerSearchRequest wanted, PageRequest page) {
    boolean restricted = settings.get().restrictCustomerSearch();
    if (wanted.isEmpty()) {
      throw new BusinessException("search.empty");
    }
    if (restricted && wanted.identifying() < FEWEST_WHEN_RESTRICTED) {
      throw new BusinessException("search.restricted");
    }
    SearchSql sql = new SearchSql();
    String where = FieldConditions.of(wanted, sql, restricted);
    List<Object[]> rows = sql.list(em, rowsOf(where, page, sql));
    long total = rows.isEmpty() ? 0 : ((Number) rows.get(0)[10]).longValue();
    return new Page<>(rows.stream().map(CustomerSearch::row).toList(), total);
  }

  /**
   * Customers and orders that the text may mean: a piece of a name with or without accents or
   * slightly mistyped, the last digits of a phone, a mail, a number, a card's last four, a
   * gateway's reference. The surest come first.
   *
   * @param most how many at most, up to 50
   */
  public List<Hit> anything(String text, int most) {
    int limit = Math.min(Math.max(most, 1), MOST_HITS);
    SearchSql sql = new SearchSql();
    boolean restricted = settings.get().restrictCustomerSearch();
    AnythingTyped typed = new AnythingTyped(text, sql, restricted, limit);
    if (!typed.isEnough()) {
      return List.of();
    }
    String candidates = typed.candidates();
    List<Hit> hits = candidates.isEmpty() ? List.of() : hits(sql, candidates, limit);
    return hits.isEmpty() && typed.mayBeMistyped() ? mistyped(typed.text(), limit) : hits;
  }

  private List<Hit> mistyped(String text, int limit) {
    SearchSql sql = new SearchSql();
    String name = "fold(" + sql.value(text) + ")";
    em.createNativeQuery("select set_config('pg_trgm.word_similarity_threshold', '0.5', true)")
        .getSingleResult();
    String alike =
        "(select 'CUSTOMER' as kind, c.id as id, 5 + ("
            + name
            + " <<-> c.search_name) as rank"
            + " from customer c where "
            + name
            + " <% c.search_name order by 3 limit "
            + limit
            + ")";
    return hits(sql, alike, limit);
  }

  private List<Hit> hits(SearchSql sql, String candidates, int limit) {
    return sql.list(em, HitRows.sql(candidates, limit)).stream().map(HitRows::hit).toList();
  }

  private static String rowsOf(String where, PageRequest page, SearchSql sql) {
    String order = orderBy(page);
    return "with hit as materialized (select c.* from customer c where "
        + where
        + " limit "
        + (COUNTED + 1)
        + "), shown as (select c.* from hit c order by "
        + order
        + ", c.id limit "
        + sql.value(page.size())
        + " offset "
        + sql.value(page.first())
        + ") select c.id, c.number, c.first_name, c.last_name, c.company,"
        + " (select address from email_address e where e.customer_id = c.id order by e.id limit 1),"
        + " (select coalesce(e164, as_typed) from phone_number p where p.customer_id = c.id"
        + " order by p.id limit 1), a.city, a.country,"
        + " (select count(*) from customer_order o where o.customer_id = c.id),"
        + " (select count(*) from hit), "
        + LAST_ORDER
        + " from shown c left join postal_address a on a.customer_id = c.id and a.kind = 'BILLING'"
        + " order by "
        + order
        + ", c.id";
  }

  private static String orderBy(PageRequest page) {
    List<String> by = page.sort() == null ? BY_NAME : SORTS.getOrDefault(page.sort(), BY_NAME);
    String direction = page.descending() ? " desc nulls last" : "";
    return String.join(", ", by.stream().map(column -> column + direction).toList());
  }

  private static CustomerRow row(Object[] row) {
    return new CustomerRow(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (row[2] + " " + row[3]).strip(),
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7],
        (String) row[8],
        ((Number) row[9]).intValue(),
        InstantConverter.fromColumn(row[11]));
  }
}
