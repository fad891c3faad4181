package org.caredesk.history;

import java.time.Instant;
import java.util.List;
import org.caredesk.shared.Ref;

/** A thing that happened at a given time, by a given actor: how an import tells history. */
public record PastEntry(
    long customerId, Instant at, HistoryKind kind, String actor, Ref subject, List<String> args) {

  public PastEntry {
    args = List.copyOf(args);
  }
}
