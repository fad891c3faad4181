package org.caredesk.blacklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.InstantConverter;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;

/**
 * Keeps the blacklist and reads it, one customer's part in one statement. Adding leans on the
 * unique index, so that two admins add one entry.
 */
@ApplicationScoped
class BlacklistRepository {

  private static final String FROM =
      " from blacklist_entry b left join customer c on c.id = b.customer_id where ";
  private static final String COLUMNS =
      "select b.id, b.kind, b.match_key, b.shown, b.customer_id, concat_ws(' ', nullif(c.first_name,"
          + " ''), nullif(c.last_name, '')), b.reason, b.created_at, b.created_by, b.released_at,"
          + " b.released_by, b.release_note";
  private static final Map<String, String> SORTS =
      Map.of(
          "kind", "b.kind",
          "shown", "fold(b.shown)",
          "createdAt", "b.created_at",
          "createdBy", "b.created_by",
          "releasedAt", "b.released_at");

  @PersistenceContext private EntityManager em;

  /** Bars by this trait; the new entry's id, empty where it is barred already. */
  Optional<Long> add(BlacklistTrait trait, Long customerId, String reason, Instant at, String who) {
    List<?> ids =
        em.createNativeQuery(
                "insert into blacklist_entry (id, kind, match_key, shown, customer_id, reason,"
                    + " created_at, created_by) values (nextval('blacklist_entry_seq'), ?1, ?2, ?3,"
                    + " cast(?4 as bigint), ?5, ?6, ?7) on conflict (match_key) where released_at"
                    + " is null do nothing returning id")
            .setParameter(1, trait.kind().name())
            .setParameter(2, trait.key())
            .setParameter(3, trait.shown())
            .setParameter(4, customerId == null ? null : customerId.toString())
            .setParameter(5, reason)
            .setParameter(6, at.atOffset(ZoneOffset.UTC))
            .setParameter(7, who)
            .getResultList();
    return ids.stream().findFirst().map(id -> ((Number) id).longValue());
  }

  BlacklistEntry locked(long id) {
    BlacklistEntry entry = em.find(BlacklistEntry.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (entry == null) {
      throw new BusinessException("blacklist.unknown");
    }
    return entry;
  }

  /** Entries that hold and have one of these keys, the oldest first. */
  List<BlacklistRow> holding(Collection<String> keys) {
    List<String> wanted = new ArrayList<>(keys);
    String marks =
        IntStream.rangeClosed(1, wanted.size())
            .mapToObj(nth -> "?" + nth)
            .collect(Collectors.joining(", "));
    Query query =
        em.createNativeQuery(
            COLUMNS
                + FROM
                + "b.released_at is null and b.match_key in ("
                + marks
                + ") order by b.created_at, b.id");
    for (int at = 0; at < wanted.size(); at++) {
      query.setParameter(at + 1, wanted.get(at));
    }
    return rows(query);
  }

  /** A page of the blacklist, the latest first unless asked otherwise. */
  Page<BlacklistRow> page(BlacklistFilter filter, PageRequest page) {
    String where = where(filter);
    Query rows =
        em.createNativeQuery(COLUMNS + FROM + where + order(page))
            .setFirstResult(page.first())
            .setMaxResults(page.size());
    Query count = em.createNativeQuery("select count(*)" + FROM + where);
    bind(rows, filter);
    bind(count, filter);
    return new Page<>(rows(rows), ((Number) count.getSingleResult()).longValue());
  }

  private static String where(BlacklistFilter filter) {
    String where = filter.released() ? "b.released_at is not null" : "b.released_at is null";
    if (filter.kind() != null) {
      where += " and b.kind = ?1";
    }
    if (filter.hasText()) {
      where += " and (strpos(fold(b.shown), fold(?2)) > 0 or strpos(fold(b.reason), fold(?2)) > 0)";
    }
    return where;
  }

  private static void bind(Query query, BlacklistFilter filter) {
    if (filter.kind() != null) {
      query.setParameter(1, filter.kind().name());
    }
    if (filter.hasText()) {
      query.setParameter(2, filter.text().strip());
    }
  }

  private static String order(PageRequest page) {
    String by = page.sort() == null ? null : SORTS.get(page.sort());
    return by == null
        ? " order by b.created_at desc, b.id desc"
        : " order by " + by + (page.descending() ? " desc" : "") + ", b.id desc";
  }

  private static List<BlacklistRow> rows(Query query) {
    List<?> found = query.getResultList();
    return found.stream().map(columns -> row((Object[]) columns)).toList();
  }

  private static BlacklistRow row(Object[] c) {
    return new BlacklistRow(
        ((Number) c[0]).longValue(),
        BlacklistKind.valueOf((String) c[1]),
        (String) c[2],
        (String) c[3],
        c[4] == null ? null : ((Number) c[4]).longValue(),
        (String) c[5],
        (String) c[6],
        InstantConverter.fromColumn(c[7]),
        (String) c[8],
        InstantConverter.fromColumn(c[9]),
        (String) c[10],
        (String) c[11]);
  }
}
