package org.caredesk.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Ref;
import org.caredesk.shared.Roles;
import org.caredesk.shared.ServerId;

/** Puts a deed on record, in the transaction of the deed: both stand or neither does. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.OPERATOR, Roles.SYSTEM})
public class AuditService {

  @Inject private AuditRepository repository;
  @Inject private Clocks clocks;
  @Inject private Caller caller;
  @Inject private ServerId server;

  /**
   * Records what the caller did.
   *
   * @param action the deed, as room.verb
   * @param subject what it was done to
   * @param detail before and after in words, may be null; never a card number or a password
   */
  public void record(String action, Ref subject, String detail) {
    record(action, subject.type(), Long.toString(subject.id()), detail);
  }

  /** Records a deed on something that has a name instead of an id, such as a setting. */
  public void record(String action, String subjectType, String subjectName, String detail) {
    repository.add(
        new AuditEntry(
            clocks.now(), caller.name(), action, subjectType, subjectName, detail, server.value()));
  }
}
