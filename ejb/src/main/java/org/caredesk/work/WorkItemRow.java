package org.caredesk.work;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.caredesk.shared.Ref;

/**
 * A work item as it is read.
 *
 * @param customerId whom it is about, null when about no customer
 * @param args arguments of the message work.KIND
 */
public record WorkItemRow(
    long id,
    WorkKind kind,
    Ref subject,
    Long customerId,
    String customerName,
    List<String> args,
    Instant openedAt,
    String assignedTo,
    Instant closedAt,
    String closedBy,
    String closingNote)
    implements Serializable {}
