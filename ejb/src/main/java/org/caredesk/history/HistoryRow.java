package org.caredesk.history;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.caredesk.shared.Ref;

/**
 * An entry of a customer's history as it is read.
 *
 * @param subject what it is about, null for a note
 * @param args arguments of the message history.KIND
 * @param note what a person wrote, null unless the kind is NOTE
 */
public record HistoryRow(
    long id,
    Instant at,
    HistoryKind kind,
    String actor,
    Ref subject,
    List<String> args,
    String note)
    implements Serializable {}
