package org.caredesk.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * The rows of servers. Heartbeats are by the database's real clock, the one clock that all servers
 * share and that no demo moves.
 */
@ApplicationScoped
class ServerRepository {

  @PersistenceContext private EntityManager em;

  void start(String id) {
    em.createNativeQuery(
            "insert into server (id, started_at, heartbeat_at)"
                + " values (?1, clock_timestamp(), clock_timestamp()) on conflict (id) do update"
                + " set started_at = excluded.started_at, heartbeat_at = excluded.heartbeat_at")
        .setParameter(1, id)
        .executeUpdate();
  }

  void beat(String id) {
    em.createNativeQuery(
            "insert into server (id, started_at, heartbeat_at)"
                + " values (?1, clock_timestamp(), clock_timestamp())"
                + " on conflict (id) do update set heartbeat_at = excluded.heartbeat_at")
        .setParameter(1, id)
        .executeUpdate();
  }

  /** Heard of within the last two minutes. */
  @SuppressWarnings("unchecked")
  List<String> alive() {
    return em.createNativeQuery(
            "select id from server where heartbeat_at > clock_timestamp() - interval '2 minutes'")
        .getResultList();
  }

  List<Server> all() {
    return em.createQuery("select s from Server s order by s.id", Server.class).getResultList();
  }
}
