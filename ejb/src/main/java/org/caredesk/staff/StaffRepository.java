package org.caredesk.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.caredesk.shared.BusinessException;

/** Keeps the members and the log of their sign-ins. */
@ApplicationScoped
class StaffRepository {

  @PersistenceContext private EntityManager em;

  StaffMember add(StaffMember member) {
    em.persist(member);
    em.flush();
    return member;
  }

  void add(SignIn signIn) {
    em.persist(signIn);
  }

  StaffMember get(long id) {
    StaffMember member = em.find(StaffMember.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (member == null) {
      throw new BusinessException("staff.unknown", id);
    }
    return member;
  }

  Optional<StaffMember> find(String login) {
    return em.createQuery("select s from StaffMember s where s.login = :login", StaffMember.class)
        .setParameter("login", login)
        .getResultStream()
        .findFirst();
  }

  /** Locked until the transaction ends: guesses at one password are counted one by one. */
  Optional<StaffMember> lock(String login) {
    return em.createQuery("select s from StaffMember s where s.login = :login", StaffMember.class)
        .setParameter("login", login)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Servers that start together wait for each other here. */
  void lockAll() {
    em.createNativeQuery("lock table staff_member in share row exclusive mode").executeUpdate();
  }

  boolean isEmpty() {
    return em.createQuery("select count(s) from StaffMember s", Long.class).getSingleResult() == 0;
  }
}
