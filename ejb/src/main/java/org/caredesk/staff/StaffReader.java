package org.caredesk.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caredesk.shared.BusinessException;
import org.caredesk.shared.Caller;
import org.caredesk.shared.Clocks;
import org.caredesk.shared.Page;
import org.caredesk.shared.PageRequest;
import org.caredesk.shared.Roles;

/** Reads the members: admins all of them, everybody themselves. */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ADMIN, Roles.OPERATOR})
public class StaffReader {

  private static final String PAGE =
      "select m, (select count(s) from StaffSession s where s.staffId = m.id and s.endedAt is"
          + " null) from StaffMember m order by ";

  @PersistenceContext private EntityManager em;
  @Inject private StaffRepository repository;
  @Inject private Clocks clocks;
  @Inject private Caller caller;

  /** The caller. */
  public StaffProfile me() {
    return repository
        .find(caller.name())
        .map(StaffMember::profile)
        .orElseThrow(() -> new BusinessException("staff.unknown", caller.name()));
  }

  /** Where the caller reads mail, if they told us. */
  public Optional<String> myEmail() {
    return repository.find(caller.name()).map(StaffMember::email).filter(text -> !text.isBlank());
  }

  /** A page of all members, sorted by login, name, role or last sign-in. */
  @RolesAllowed(Roles.ADMIN)
  public Page<StaffRow> page(PageRequest request) {
    Instant now = clocks.real();
    List<StaffRow> rows =
        em.createQuery(PAGE + order(request), Object[].class)
            .setFirstResult(request.first())
            .setMaxResults(request.size())
            .getResultStream()
            .map(found -> ((StaffMember) found[0]).row(now, ((Number) found[1]).longValue()))
            .toList();
    Long total = em.createQuery("select count(m) from StaffMember m", Long.class).getSingleResult();
    return new Page<>(rows, total);
  }

  private static String order(PageRequest request) {
    String direction = request.descending() ? " desc" : "";
    String sort = request.sort() == null ? "login" : request.sort();
    String column =
        switch (sort) {
          case "displayName" -> "m.displayName";
          case "role" -> "m.role";
          case "lastSignedInAt" -> "m.lastSignedInAt";
          default -> "m.login";
        };
    return column + direction + ", m.id";
  }
}
