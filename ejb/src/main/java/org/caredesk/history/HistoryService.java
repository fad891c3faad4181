package org.caredesk.history;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Ref;
import org.caredesk.shared.Roles;

/** Writes a customer's history in the transaction of what happened: no entry without the deed. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.OPERATOR, Roles.SYSTEM})
public class HistoryService {

  private static final int LONGEST_NOTE = 4000;

  @Inject private HistoryRepository repository;
  @Inject private Clocks clocks;
  @Inject private Caller caller;

  /**
   * Something happened now, by the caller.
   *
   * @param subject what it is about, may be null
   * @param args arguments of the message history.KIND
   */
  public void record(long customerId, HistoryKind kind, Ref subject, String... args) {
    repository.add(
        new HistoryEntry(
            new PastEntry(customerId, clocks.now(), kind, caller.name(), subject, present(args))));
  }

  /** Things that happened earlier, as an import knows them. */
  @RolesAllowed(Roles.SYSTEM)
  public void recordAll(List<PastEntry> past) {
    past.forEach(entry -> repository.add(new HistoryEntry(entry)));
  }

  /**
   * The caller's note about a customer.
   *
   * @throws BusinessException history.emptyNote, history.longNote (over 4,000 characters)
   */
  @RolesAllowed({Roles.AGENT, Roles.ADMIN})
  public void addNote(long customerId, String text) {
    addNote(customerId, null, text);
  }

  /**
   * The caller's note about something of a customer's.
   *
   * @param subject what it is about, null: the customer
   * @throws BusinessException history.emptyNote, history.longNote (over 4,000 characters)
   */
  @RolesAllowed({Roles.AGENT, Roles.ADMIN})
  public void addNote(long customerId, Ref subject, String text) {
    if (text == null || text.isBlank()) {
      throw new BusinessException("history.emptyNote");
    }
    if (text.length() > LONGEST_NOTE) {
      throw new BusinessException("history.longNote", LONGEST_NOTE);
    }
    repository.add(
        HistoryEntry.note(customerId, subject, clocks.now(), caller.name(), text.strip()));
  }

  private static List<String> present(String... args) {
    return java.util.Arrays.stream(args).map(arg -> arg == null ? "" : arg).toList();
  }
}
