package org.caredesk.work;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.caredesk.audit.AuditService;
import org.caredesk.shared.Args;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Ref;
import org.caredesk.shared.Roles;

/** Puts before a person what only a person can decide, and takes the decision down. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.OPERATOR, Roles.SYSTEM})
public class WorkItemService {

  @Inject private WorkItemRepository repository;
  @Inject private AuditService audit;
  @Inject private Clocks clocks;
  @Inject private Caller caller;

  /**
   * A person is needed. Does nothing while an item of this kind about this subject is open.
   *
   * @param customerId whom it is about, may be null
   * @param args arguments of the message work.KIND
   */
  public void open(WorkKind kind, Ref subject, Long customerId, String... args) {
    repository.open(kind, subject, customerId, Args.toText(args), clocks.now());
  }

  /**
   * The reason is gone by itself: closes the open item, if there is one.
   *
   * @param why in words, kept as the closing note
   */
  public void closeFor(Ref subject, WorkKind kind, String why) {
    repository.close(kind, subject, caller.name(), clocks.now(), why);
  }

  /**
   * The caller takes the item.
   *
   * @throws BusinessException work.closed, work.unknown
   */
  @RolesAllowed({Roles.AGENT, Roles.ADMIN})
  public void take(long id) {
    repository.get(id).take(caller.name());
  }

  /**
   * The caller has decided.
   *
   * @param note what was done; required
   * @throws BusinessException work.emptyNote, work.longNote, work.closed (by whom), work.unknown
   */
  @RolesAllowed({Roles.AGENT, Roles.ADMIN})
  public void close(long id, String note) {
    repository.get(id).close(caller.name(), clocks.now(), note);
    audit.record("work.close", Ref.of(Ref.WORK_ITEM, id), note);
  }
}
