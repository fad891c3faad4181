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

  /** Stopped, failed, completed or abandoned, as the runtime numbers them. */
  private static final String INSTANCES =
      " in (select jobinstanceid from batch.jobinstance where batchstatus in (3, 4, 5, 6)"
          + " and updatetime < cast(?1 as timestamptz) at time zone 'UTC')";

  private static final String EXECUTIONS =
      " in (select jobexecid from batch.jobexecution where fk_jobinstanceid" + INSTANCES + ")";

  /** Children first, as their foreign keys want it. */
  private static final List<String> STATEMENTS =
      List.of(
          "delete from batch.stepthreadinstance where fk_jobinstanceid" + INSTANCES,
          "delete from batch.remotablepartition where fk_jobexecutionid" + EXECUTIONS,
          "delete from batch.jobparameter where fk_jobexecid" + EXECUTIONS,
          "delete from batch.stepthreadexecution where fk_jobexecid" + EXECUTIONS,
          "delete from batch.jobexecution where fk_jobinstanceid" + INSTANCES,
          "delete from batch.groupassociation where fk_jobinstanceid" + INSTANCES,
          "delete from batch.jobinstance where jobinstanceid" + INSTANCES);

  @PersistenceContext private EntityManager em;

  /** How many jobs of the runtime were forgotten. */
  int deleteEndedBefore(Instant before) {
    int gone = 0;
    for (String statement : STATEMENTS) {
      gone =
          em.createNativeQuery(statement)
              .setParameter(1, before.atOffset(ZoneOffset.UTC))
              .executeUpdate();
    }
    return gone;
  }
}
