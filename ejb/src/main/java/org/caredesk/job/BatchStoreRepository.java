package org.caredesk.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The tables that the server's batch runtime makes for itself in the schema batch. Nothing of ours
 * stands in them; they only grow.
 */
@ApplicationScoped
class BatchStoreRepository {

  private static final String OLD =
      "select jobinstanceid from batch.jobinstance where lastupdatetime < ?1"
          + " and batchstatus in (4, 5, 6)";

  /** Children first, as their foreign keys want it. */
  private static final List<String> STATEMENTS = List.of();

  @PersistenceContext private EntityManager em;

  int deleteEndedBefore(Instant before) {
    int gone = 0;
    for (String statement : STATEMENTS) {
      gone =
          em.createNativeQuery(statement + " in (" + OLD + ")")
              .setParameter(1, before.atOffset(ZoneOffset.UTC))
              .executeUpdate();
    }
    return gone;
  }
}
