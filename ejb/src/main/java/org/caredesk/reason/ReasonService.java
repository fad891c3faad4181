package org.caredesk.reason;

import static org.caredesk.shared.Roles.ADMIN;
import static org.caredesk.shared.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.caredesk.audit.AuditService;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.LastEdit;
import org.caredesk.shared.Ref;

/**
 * Keeps the lists: every change locks the whole list, which is short, so that order and codes hold
 * against a second admin. Each change is in the audit.
 */
@Stateless
@RolesAllowed(ADMIN)
public class ReasonService {

  private static final int MOST = 50;

  @Inject private ReasonRepository reasons;
  @Inject private AuditService audit;
  @Inject private Caller caller;
  @Inject private Clocks clocks;
  @Inject private Event<ReasonsChanged> changed;

  /**
   * Adds an entry at the end of a list; its code is made from the English name.
   *
   * @param nameGerman blank: the English one
   * @return its id
   * @throws BusinessException reason.name, reason.nameGerman; reason.tooMany; reason.taken when the
   *     list has one of that name
   */
  @RolesAllowed({ADMIN, SYSTEM})
  public long add(ReasonList list, String nameEnglish, String nameGerman) {
    List<Reason> all = reasons.toChange(list);
    if (all.stream().filter(Reason::isActive).count() >= MOST) {
      throw new BusinessException("reason.tooMany", MOST);
    }
    String name = nameEnglish == null ? "" : nameEnglish.strip();
    mustBeFree(all, name, null);
    String code =
        ReasonPolicy.code(name, all.stream().map(Reason::code).collect(Collectors.toSet()));
    int last = all.isEmpty() ? 0 : all.get(all.size() - 1).place();
    Reason reason = new Reason(list, code, name, nameGerman, last + 1);
    reason.edited(edit());
    reasons.add(reason);
    record("reason.added", reason, reason.words());
    return reason.id();
  }

  /**
   * Calls an entry differently; its code stays.
   *
   * @param version as the editor saw it
   * @throws BusinessException reason.name, reason.nameGerman, reason.taken; edit.overtaken (who,
   *     when) when somebody was faster
   */
  public void rename(long id, long version, String nameEnglish, String nameGerman) {
    List<Reason> all = reasons.toChange(reasons.listOf(id));
    mustBeFree(all, nameEnglish == null ? "" : nameEnglish.strip(), id);
    change("reason.renamed", all, id, version, reason -> reason.rename(nameEnglish, nameGerman));
  }

  /**
   * It is offered no more.
   *
   * @throws BusinessException reason.last when nothing would be left to choose; edit.overtaken
   */
  public void retire(long id, long version) {
    List<Reason> all = reasons.toChange(reasons.listOf(id));
    if (all.stream().noneMatch(reason -> reason.isActive() && reason.id() != id)) {
      throw new BusinessException("reason.last");
    }
    change("reason.retired", all, id, version, Reason::retire);
  }

  /** It is offered again. */
  public void restore(long id, long version) {
    change("reason.restored", reasons.toChange(reasons.listOf(id)), id, version, Reason::restore);
  }

  /** Moves an entry up one place; the first stays. */
  public void moveUp(long id) {
    move(id, -1);
  }

  /** Moves an entry down one place; the last stays. */
  public void moveDown(long id) {
    move(id, 1);
  }

  private void move(long id, int by) {
    List<Reason> all = new ArrayList<>(reasons.toChange(reasons.listOf(id)));
    Reason moved = found(all, id);
    int from = all.indexOf(moved);
    int to = Math.min(Math.max(from + by, 0), all.size() - 1);
    all.remove(from);
    all.add(to, moved);
    for (int at = 0; at < all.size(); at++) {
      stand(all.get(at), at + 1);
    }
    if (from != to) {
      record("reason.moved", moved, moved.words() + ": " + (from + 1) + " -> " + (to + 1));
    }
  }

  private void stand(Reason reason, int place) {
    if (reason.place() != place) {
      reason.stand(place);
      reason.edited(edit());
    }
  }

  private static void mustBeFree(List<Reason> all, String name, Long exceptId) {
    boolean taken =
        all.stream()
            .filter(reason -> !reason.id().equals(exceptId))
            .anyMatch(reason -> reason.row().nameEnglish().equalsIgnoreCase(name));
    if (taken) {
      throw new BusinessException("reason.taken", name);
    }
  }

  private void change(String deed, List<Reason> all, long id, long version, Consumer<Reason> verb) {
    Reason reason = found(all, id);
    reason.seen(version);
    String before = reason.words();
    verb.accept(reason);
    if (!before.equals(reason.words())) {
      reason.edited(edit());
      record(deed, reason, before + " -> " + reason.words());
    }
  }

  private static Reason found(List<Reason> all, long id) {
    return all.stream().filter(reason -> reason.id() == id).findFirst().orElseThrow();
  }

  private LastEdit edit() {
    return new LastEdit(caller.name(), clocks.now());
  }

  private void record(String deed, Reason reason, String words) {
    audit.record(deed, Ref.of(Ref.REASON, reason.id()), words);
    changed.fire(new ReasonsChanged(reason.row().list()));
  }
}
