package org.caredesk.broken;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;

/** A job that breaks every rule for jobs at once. */
public class BrokenManager {
  double amount;

  /** Looks into the database, at the browser and at the wall clock. */
  public String work(EntityManager database, HttpServletRequest request) {
    return database + request.getRequestURI() + Instant.now() + amount;
  }
}
