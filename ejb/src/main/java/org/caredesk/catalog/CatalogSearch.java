package org.caredesk.catalog;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.AGENT;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caredesk.shared.UnitPrice;

/**
 * Finds products on sale while somebody types: pieces of number and name in any order, without
 * regard to case and accents; where nothing has them, what is spelled alike. Stands on the trigram
 * index.
 */
@Stateless
@RolesAllowed({AGENT, ADMIN})
public class CatalogSearch {

  private static final int MOST_HITS = 50;
  private static final int MOST_WORDS = 6;
  private static final int SHORTEST_MISTYPED = 4;
  private static final String TEXT = "fold(p.sku || ' ' || p.name)";
  private static final String SELECT =
      "select p.id, p.sku, p.name, p.unit_price, p.currency from product p"
          + " where p.active and p.currency = ?1";

  @PersistenceContext private EntityManager em;

  /**
   * Products that what was typed may mean, the surest first.
   *
   * @param currency only what is priced in it
   * @param most how many at most, up to 50
   */
  public List<ProductHit> products(String typed, String currency, int most) {
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty()) {
      return List.of();
    }
    int limit = Math.min(Math.max(most, 1), MOST_HITS);
    List<ProductHit> hits = having(text, currency, limit);
    return hits.isEmpty() && text.length() >= SHORTEST_MISTYPED
        ? alike(text, currency, limit)
        : hits;
  }

  /** The number itself comes first, then a number or name that begins so, then the rest. */
  private List<ProductHit> having(String text, String currency, int limit) {
    String[] words = Arrays.stream(text.split("\\s+")).limit(MOST_WORDS).toArray(String[]::new);
    String each =
        IntStream.range(0, words.length)
            .mapToObj(at -> " and " + TEXT + " like fold(?" + (at + 4) + ")")
            .collect(Collectors.joining());
    Query query =
        em.createNativeQuery(
            SELECT
                + each
                + " order by fold(p.sku) <> fold(?2), fold(p.sku) not like fold(?3), fold(p.name)"
                + " not like fold(?3), fold(p.name), p.id limit "
                + limit);
    query.setParameter(1, currency).setParameter(2, text);
    query.setParameter(3, TypedPattern.begin(text));
    for (int at = 0; at < words.length; at++) {
      query.setParameter(at + 4, TypedPattern.within(words[at]));
    }
    return hits(query);
  }

  private List<ProductHit> alike(String text, String currency, int limit) {
    em.createNativeQuery("select set_config('pg_trgm.word_similarity_threshold', '0.5', true)")
        .getSingleResult();
    Query query =
        em.createNativeQuery(
            SELECT
                + " and fold(?2) <% "
                + TEXT
                + " order by fold(?2) <<-> "
                + TEXT
                + ", p.id limit "
                + limit);
    return hits(query.setParameter(1, currency).setParameter(2, text));
  }

  @SuppressWarnings("unchecked")
  private static List<ProductHit> hits(Query query) {
    return ((List<Object[]>) query.getResultList()).stream().map(CatalogSearch::hit).toList();
  }

  private static ProductHit hit(Object[] row) {
    return new ProductHit(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        UnitPrice.of((BigDecimal) row[3], (String) row[4]));
  }
}
