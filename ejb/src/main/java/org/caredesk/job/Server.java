package org.caredesk.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A server of this installation. It says every few seconds that it is there, by the real clock;
 * silent for two minutes, it is lost and its work is taken over.
 */
@Entity
@Table(name = "server")
public class Server {

  @Id private String id;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "heartbeat_at")
  private Instant heartbeatAt;

  protected Server() {}

  public ServerRow row() {
    return new ServerRow(id, startedAt, heartbeatAt);
  }
}
